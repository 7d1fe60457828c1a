"""A municipality's YAML may come from a stranger's pull request: what runs in a browser is refused, or stays text on every page."""

import sqlite3
from contextlib import closing
from dataclasses import astuple
from pathlib import Path

import pytest
import yaml
from lxml import etree, html

import small_db
from datasette_pages import pages
from zusage import schema
from zusage.config import read_body, to_record
from zusage.errors import ConfigError
from zusage.publish import addresses as orte
from zusage.publish.instance import Instance

SITE = Instance(public=True, address="https://zusage.example")
SPOIL = "\"'><img src=x onerror=alert(1)><script>alert(2)</script>{{ 7 * 7 }}"
GOOD = {
    "name": "Moorfelde", "ags": "03999001", "state": "Niedersachsen", "vendor": "sessionnet", "legal_basis": "44b",
    "entry": ["https://ris.moorfelde.example/bi/"], "website": "https://ris.moorfelde.example/",
}  # fmt: skip


def write(folder: Path, **changed: object) -> Path:
    path = folder / "moorfelde.yml"
    path.write_text(yaml.safe_dump(GOOD | changed, allow_unicode=True), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)", "data:text/html,<script>x</script>",
        "vbscript:x", "file:///etc/passwd", "//evil.example/", "https:evil", "https://", "https://a.example/\njavascript:alert(1)",
        f"https://a.example/{SPOIL}", "https://user:secret@a.example/",
    ],
)  # fmt: skip
@pytest.mark.parametrize("key", ["website", "entry"])
def test_addresses_that_are_none_of_the_web_are_refused(tmp_path: Path, key: str, address: str) -> None:
    with pytest.raises(ConfigError) as caught:
        read_body(write(tmp_path, **{key: [address] if key == "entry" else address}))
    assert key in str(caught.value)


@pytest.mark.parametrize("text", ["!!python/object/apply:os.system ['true']", "!!python/name:os.system", "&a [*a]"])
def test_yaml_makes_no_objects(tmp_path: Path, text: str) -> None:
    path = tmp_path / "moorfelde.yml"
    path.write_text(f"name: {text}\n", encoding="utf-8")
    with pytest.raises(ConfigError):
        read_body(path)


def test_markup_in_any_text_stays_text(tmp_path: Path) -> None:
    texts = {
        "name": f"Moor{SPOIL}",
        "classification": f"Stadt{SPOIL}",
        "licence": f"CC{SPOIL}",
        "provider": f"Haus{SPOIL}",
    }
    odd = [{"what": f"Termine{SPOIL}", "reason": f"Grund{SPOIL}"}]
    body = to_record(read_body(write(tmp_path, **texts, oddities=odd)))
    path = small_db.build(tmp_path / "zusage.db")
    with closing(sqlite3.connect(path)) as db, db:
        db.execute(schema.insert("bodies"), astuple(body))
        small_db.count(db)
    shown = pages(
        path, orte.municipality(body.id), orte.MUNICIPALITIES, orte.SOURCES, orte.MAP, orte.COMPARISON, orte.DATA, "/",
        f"{orte.SEARCH}?gemeinde={body.id}", "/zusage/bodies", f"/zusage/bodies/{body.id}", instance=SITE,
    )  # fmt: skip
    assert {answer.status_code for answer in shown} == {200}
    for answer in shown:
        page = html.fromstring(answer.text)
        assert not page.xpath("//*[@onerror] | //img[@src='x'] | //script[contains(., 'alert')]"), answer.url
        assert "Moor49" not in answer.text
        assert "{{ 7 * 7 }}" in answer.text or "Moor" not in answer.text
    assert any(SPOIL in "".join(html.fromstring(answer.text).itertext()) for answer in shown)
    for answer in pages(path, orte.feed("gemeinde", body.id, "atom"), "/sitemap-gemeinden-1.xml", instance=SITE):
        tree = etree.fromstring(answer.content)
        assert not tree.xpath("//*[local-name() = 'script' or local-name() = 'img']")
