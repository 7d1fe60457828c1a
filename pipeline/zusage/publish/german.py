"""Datasette's own pages in German: its templates' phrases are exchanged as they are loaded."""

# ruff: noqa: E501 - one phrase, one line

import re
from collections.abc import Callable
from pathlib import Path

from datasette import app
from jinja2 import BaseLoader, Environment

_STOCK = Path(app.__file__).with_name("templates")
_N = "filtered_table_rows_count"
PHRASES: dict[str, tuple[tuple[str, str], ...]] = {
    "table.html": (
        ("{% block title %}{{ database }}: {{ table }}: ", "{% block title %}{{ metadata.title or table }}: "),
        ("{% if human_description_en %} {{ human_description_en }}{% endif %}{% endblock %}", "{% if human_description_en %}, {{ human_description_en }}{% endif %}{% endblock %}"),
        ("{% if is_view %} (view){% endif %}", ""),
        (
            "<script>DATASETTE_ALLOW_FACET = {{ datasette_allow_facet }};</script>",
            """<script src="{{ urls.path('/stil/spalten.js') }}" defer></script>""",
        ),
        (f'{{{{ "{{:,}}".format({_N}) }}}} row{{% if {_N} == 1 %}}{{% else %}}s{{% endif %}}', f'{{{{ {_N}|anzahl("Zeile", "Zeilen") }}}}'),
        ("{{ human_description_en }}", "{{ human_description_en|deutsch }}"),
        ("{% if filtered_table_rows_count or human_description_en %}\n    <h3>", "{% if filtered_table_rows_count or human_description_en %}\n    <h2>"),
        ('    </h3>\n{% endif %}\n\n<form class="filters"', '    </h2>\n{% endif %}\n\n<form class="filters"'),
        (
            '<dl class="column-descriptions">',
            '<details class="codebook"><summary>Was die Spalten bedeuten</summary><dl class="column-descriptions">',
        ),
        ("{% endfor %}\n</dl>\n{% endif %}", "{% endfor %}\n</dl></details>\n{% endif %}"),
        ("Search:</label>", "Suche:</label>"),
        ('<select name="_filter_column_{{ loop.index }}">', '<select name="_filter_column_{{ loop.index }}" aria-label="Spalte">'),
        ('<select name="_filter_op_{{ loop.index }}">', '<select name="_filter_op_{{ loop.index }}" aria-label="Vergleich">'),
        ('name="_filter_value_{{ loop.index }}"', 'name="_filter_value_{{ loop.index }}" aria-label="Wert"'),
        ('<select name="_filter_column">', '<select name="_filter_column" aria-label="Spalte">'),
        ('<select name="_filter_op">', '<select name="_filter_op" aria-label="Vergleich">'),
        ('name="_filter_value"', 'name="_filter_value" aria-label="Wert"'),
        ('<select name="_sort" id="sort_by">', '<select name="_sort" id="sort_by" aria-label="Sortieren nach">'),
        ("- remove filter -", "– Filter entfernen –"),
        ("- column -", "– Spalte –"),
        ("{{ display }}", "{{ display|deutsch }}"),
        ("Sort...", "Sortieren …"),
        (">Sort by {{ column.name }}", ">nach {{ column.name }}"),
        ("> descending</label>", "> absteigend</label>"),
        ('value="Apply"', 'value="Anwenden"'),
        ('<span class="underlined">View and edit SQL</span>', '<span class="underlined">SQL ansehen und ändern</span>'),
        ("This data as {%", "Diese Daten als {%"),
        ('(<a href="#export">advanced</a>)', '(<a href="#export">weitere Formate</a>)'),
        ("These facets timed out:", "Zu langsam für diese Auszählung:"),
        ("Next page", "Nächste Seite"),
        ("<h3>Advanced export</h3>", "<h2>Export</h2>"),
        ("JSON shape:", "JSON-Form:"),
        (">default</a>", ">einfach</a>"),
        (">array</a>", ">Liste</a>"),
        (">newline-delimited</a>", ">zeilenweise</a>"),
        (">object</a>", ">Objekt</a>"),
        ("CSV options:", "CSV:"),
        ("> download file</label>", "> als Datei</label>"),
        ("> expand labels</label>", "> mit Namen statt Schlüsseln</label>"),
        ("> stream all rows</label>", "> alle Zeilen</label>"),
        ('value="Export CSV"', 'value="CSV holen"'),
        ("    <pre class=\"wrapped-sql\">{{ table_definition }}</pre>", "    {{ definition(table_definition) }}"),
        ("    <pre class=\"wrapped-sql\">{{ view_definition }}</pre>", "    {{ definition(view_definition) }}"),
    ),
    "row.html": (
        ('<h1 style="padding-left: 10px; border-left: 10px solid #{{ database_color(database) }}">{{ table }}:', "<h1>{{ titles[table] or table }}:"),
        ("This data as {%", "Diese Daten als {%"),
        ("Links from other tables", "Verweise aus anderen Tabellen"),
        ('{{ "{:,}".format(other.count) }} row{% if other.count == 1 %}{% else %}s{% endif %}</a>', "{{ other.count|zahl }} Zeilen</a>"),
        ("from {{ other.other_column }} in {{ other.other_table }}", "über {{ other.other_column }} in {{ other.other_table }}"),
    ),
    "_facet_results.html": (
        ('{{ "{:,}".format(facet_value.count) }}', "{{ facet_value.count|zahl }}"),
        ("{{ (facet_value.label | string()) or \"-\" }}", '{{ (facet_value.label | string())|wort(facet_info.name, table) or "–" }}'),
        (
            '<a href="{{ facet_info.toggle_url }}" class="cross">',
            '<a href="{{ facet_info.toggle_url }}" class="cross" aria-label="Auszählung entfernen: {{ facet_info.name }}">',
        ),
        (
            ' <a href="{{ facet_value.toggle_url }}" class="cross">',
            ' <a href="{{ facet_value.toggle_url }}" class="cross" aria-label="Filter entfernen: {{ facet_info.name }}">',
        ),
        ('{"_facet_size": "max"}) }}">', '{"_facet_size": "max"}) }}" aria-label="Alle Werte zeigen: {{ facet_info.name }}">'),
        ('{{ facet_value.label or "-" }}', '{{ (facet_value.label | string())|wort(facet_info.name, table) or "–" }}'),
    ),
    "_description_source_license.html": (("Data license:", "Lizenz:"), ("Data source:", "Herkunft:"), ("About:", "Über:")),
    "_crumbs.html": (("{{ item.label }}", '{{ "Start" if item.label == "home" else item.label }}'),),
    "_suggested_facets.html": (("Suggested facets:", "Auszählen nach:"),),
}  # fmt: skip
"""Template → (what stands in Datasette 0.65, what shall stand there). A test holds that each first part still stands there."""

_INLINE = re.compile(
    r"<style\b[^>]*>.*?</style>"
    r"|<script\b(?![^>]*\bsrc=)[^>]*>.*?</script>"
    r"""|\sstyle="(?:\{\{.*?\}\}|[^"])*\"""",
    re.DOTALL,
)
"""Styles and scripts inside Datasette's own templates, which the policy forbids; a script in a file is none of them."""

_WRITTEN = {
    "contains": "enthält", "does not contain": "enthält nicht", "ends with": "endet mit", "starts with": "beginnt mit",
    "like": "wie", "not like": "nicht wie", "in": "eins von", "not in": "keins von", "array contains": "Liste enthält",
    "array does not contain": "Liste enthält nicht", "date": "Tag", "is null": "ist leer", "is not null": "ist nicht leer",
    "is blank": "ist leer oder ohne Text", "is not blank": "hat Text",
}  # fmt: skip


def deutsch(text: str) -> str:
    """A filter's name or the sentence over a table in German; values that a reader typed stay as they are."""
    if text in _WRITTEN:
        return _WRITTEN[text]
    text = re.sub(r"^where ", "mit ", text)
    text = re.sub(r"(^|(?<= ))sorted by (\w+) descending$", r"\1absteigend nach \2", text)
    return re.sub(r"(^|(?<= ))sorted by (\w+)$", r"\1nach \2", text)


class GermanLoader(BaseLoader):
    """Wraps Datasette's loader; its own templates come with the phrases exchanged and nothing inline, ours pass untouched."""

    def __init__(self, inner: BaseLoader) -> None:
        self.inner = inner

    def get_source(self, environment: Environment, template: str) -> tuple[str, str | None, Callable[[], bool] | None]:
        source, path, fresh = self.inner.get_source(environment, template)
        for english, german in PHRASES.get(template, ()):
            source = source.replace(english, german)
        return _INLINE.sub("", source) if path and _STOCK in Path(path).parents else source, path, fresh

    def list_templates(self) -> list[str]:
        return self.inner.list_templates()
