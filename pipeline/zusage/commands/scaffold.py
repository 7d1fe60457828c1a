"""`zusage new`: the file and the fixture stub of a vendor, rule, topic, frame or municipality, to be filled in."""

from pathlib import Path

from ..errors import ConfigError
from ..text import slug

_VENDOR = '''"""NAME: pages of this RIS product to `Page`; say where the facts about its markup come from."""

from .page import Page

NAME = "NAME"
SIGNS = "what in the page shows that it is this product"


def matches(head: str) -> bool:
    """Whether the start of a page carries the product's sign."""
    raise NotImplementedError


def read(data: bytes, url: str) -> Page:
    """The page; raises `MissingPart` where a part is absent that all its pages have."""
    raise NotImplementedError
'''

_RULE = '''"""One way of writing an amount or a calendar expression."""

# Its lines belong into corpora/forms, under ⟦rule NAME⟧: tests/test_forms.py holds each rule to lines that prove it.

import re
from datetime import date

from ..values import AmountValue, Example, Rule


def _produce(match: re.Match[str], reference: date | None) -> AmountValue | None:
    raise NotImplementedError


RULE = Rule(
    name="NAME",
    label="AMOUNT",  # or TIME
    signs=("€",),  # every match has one of these beside it: only there the rule is searched
    pattern=re.compile(r"(?P<span>)"),
    produce=_produce,
    examples=(Example(text="", span="", value=AmountValue(min=0, max=0)),),
    counter_examples=(),
)
'''

_FRAME = '''"""One way of promising, deciding, reporting or refusing."""

import re

from ..frame import Frame

FRAME = Frame(
    name="NAME",
    pattern=re.compile(r""),
    force="planned",
    examples=("",),
    counter_examples=("",),
)
'''

_TOPIC = """key: NAME
name: ""
name_en: ""
area: Bürgerservice # one of the eight in tag/taxonomy.py
description: ""
description_en: ""
words: []
stems: ""
passages: []
counter_passages: []
projects:
  - name: ""
    programme: false
    topics: [] # keys of further topics
    patterns: []
    examples: []
    counter_examples: []
patterns: []
"""

_BODY = """# What each key means, and where figures come from: corpora/bodies/README.md
name: NAME
ags: "00000000"
state: ""
classification: Gemeinde
population:
population_date:
vendor: sessionnet # oparl | sessionnet | allris3 | allris4 | sdnet | rubin | komuna | folder
website: https://
entry:
  - https://
licence:
legal_basis: 44b # 44b | 60d | permission | own files
"""

_KINDS = {
    "vendor": ("pipeline/zusage/vendors/{}.py", _VENDOR),
    "rule": ("pipeline/zusage/tag/rules/{}.py", _RULE),
    "frame": ("pipeline/zusage/link/frames/{}.py", _FRAME),
    "topic": ("pipeline/zusage/tag/topics/{}.yml", _TOPIC),
    "body": ("corpora/bodies/{}.yml", _BODY),
}
KINDS = tuple(_KINDS)


def make(kind: str, name: str, root: Path) -> list[Path]:
    """Writes the stub (and a vendor's fixture folder) under `root`; raises `ConfigError` where the file is there already."""
    place, template = _KINDS[kind]
    key = slug(name) if kind in ("topic", "body") else slug(name).replace("-", "_")
    target = root / place.format(key)
    if target.exists():
        raise ConfigError(where=str(target), expected="a new name", found="a file that is there already")
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(template.replace("NAME", name if kind == "body" else key), encoding="utf-8")
    return [target, *_fixture(root, key)] if kind == "vendor" else [target]


def _fixture(root: Path, key: str) -> list[Path]:
    folder = root / "tests" / "pages" / key / "page" / "first-case"
    folder.mkdir(parents=True)
    files = {"page.html": "", "meta.json": '{"url": "https://ris.example/"}\n', "expected.json": "{}\n"}
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    return [folder / name for name in files]
