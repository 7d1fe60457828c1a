"""Stage 6, publish: the database as a site for people and programs, as files, and as a summary in the terminal.

The site. `serve` starts Datasette with the settings of an `instance` (`instance_file` reads them from a file), the metadata
of `site` and our `plugin`, which only registers. What happens to a request, in order:

1. `below` takes the site's own folder off the address, `headers` keeps answers safe, `caching` answers what the reader has
   already and packs the rest. An address of Datasette's own that a public site does not show ends in `closed`.
2. `pages` finds the page of the address, one module each; modules with an underscore hold what pages share. Addresses are
   made by `addresses` and nowhere else.
3. The page reads what is filtered by (`filters`), or what is searched (`search`).
4. It asks the database (`asking`; how towns and topics are called: `named`). Parts of SQL and their values are put together
   by `clauses`; what readers' own SQL may cost, `sql_bounds` says. What is asked is the page's own SQL, or that of `comparing`,
   of `charts`, of `lists`, of a published question (`queries`, with `question_choices` and `question_columns`), or what belongs
   to a `commitment`. Why nothing is there says `empties`.
5. It answers (`answering`) with a template of plain values, in the German of `words` and `obstacles`; or with a file of one of
   the `media_types`: rows in one of the `formats`, sent piece by piece (`streams`) or as it lies beside the database
   (`kept_export`), with a tag that saves sending it again (`conditional`). Images of pages: `page_images`, `kept_images`.
6. Datasette's own pages come through `german` and `cells`, and look as `looks` says. Errors are told by `faults`.

For programs, `interface` describes all addresses. As files: `export` writes a table, `package` all of them with a description
(`datapackage`), a `citation` and the codebook (`codebook_text`); `whole_tables` says which go out, `told_export` which of
them a site hands on. `folder` writes what a
server needs, with the `inspection` of the database. `summary` is what a run prints at its end.
"""

from .export import COMMITMENTS, FORMATS, Wanted, export
from .folder import write_folder
from .package import export_all
from .site import metadata, write_site
from .summary import Summary, render, summarise

__all__ = [
    "COMMITMENTS", "FORMATS", "Summary", "Wanted", "export", "export_all", "metadata", "render", "summarise", "write_folder", "write_site",
]  # fmt: skip
