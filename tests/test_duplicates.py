"""The same text in several places counts once, whichever came first, and again once the other one is gone."""

import random
import shutil
import sqlite3
from collections.abc import Iterable, Sequence
from itertools import permutations
from pathlib import Path

import pytest

import hostile_files as made
from conftest import Zusage, dump
from made_pdf import pdf
from zusage.store.duplicates import settled, standing_in
from zusage.store.same_text import Text

TOWN = "Moorkaten,01999002"
E_AKTE = (
    "Die Verwaltung legt den Stand der Einführung der elektronischen Akte dar.",
    "Der Rat beschließt, die E-Akte bis zum 31.12.2026 in allen Ämtern einzuführen.",
    "Dafür werden im Haushalt 95.000 Euro bereitgestellt, davon 20.000 Euro für Schulungen.",
    "Die Leiterin des Hauptamtes erläutert, dass die Scanstelle im Keller eingerichtet werde.",
    "Auf Nachfrage aus der Mitte des Rates wird mitgeteilt, dass alte Bestände liegen bleiben.",
)
SCHULEN = (
    "Das Schulamt berichtet über die Ausstattung der Grundschulen mit Tablets.",
    "Der Ausschuss beauftragt die Verwaltung, bis Mitte 2027 ein WLAN in allen Schulen zu bauen.",
    "Die Kosten werden auf 240.000 Euro geschätzt, das Land fördert davon zwei Drittel.",
    "Die Elternvertretung bittet darum, die Geräte schon zum neuen Schuljahr auszugeben.",
    "Der Vorsitzende dankt für den Vortrag und schließt den Tagesordnungspunkt damit ab.",
)
COVER = ("Sammeldokument zur Sitzung des Rates", "Moorkaten, den 12.03.2026")
OWN = (
    "Ergänzend beschließt der Rat, das Serviceportal bis zum 30.06.2027 zu erneuern.",
    "Hierfür sind Mittel in Höhe von 48.000 Euro vorgesehen, die im Nachtrag stehen werden.",
)


def run(zusage: Zusage, folder: Path, files: dict[str, bytes], days: dict[str, str] | None = None) -> Path:
    """A whole run over these files of one town (day 2026-03-12, or as `days` says); the database."""
    into = folder / "in"
    shutil.rmtree(into, ignore_errors=True)
    into.mkdir(parents=True)
    for name, data in files.items():
        (into / name).write_bytes(data)
    lines = [
        f"{name},{TOWN},{(days or {}).get(name, '2026-03-12')},Rat,https://moorkaten.example/{name}" for name in files
    ]
    (into / "manifest.csv").write_text(
        "\n".join(["file,municipality,ags,date,organization,url", *lines]), encoding="utf-8"
    )
    done = zusage("run", "--input", into, "--db", folder / "z.db", "--raw", folder / "raw", "--engine", "serial")
    assert done.returncode == 0, done.stderr
    return folder / "z.db"


def rows(path: Path, query: str) -> list[tuple[object, ...]]:
    with sqlite3.connect(path) as db:
        return db.execute(query).fetchall()


def marked(path: Path) -> dict[str, str]:
    """File → the file whose text counts in its place."""
    query = """SELECT r.path, s.path FROM documents d JOIN raw_files r ON r.id = d.raw_file_id
        JOIN documents o ON o.id = d.duplicate_of JOIN raw_files s ON s.id = o.raw_file_id"""
    return dict(rows(path, query))  # type: ignore[arg-type]


def plain(*parts: Sequence[str]) -> bytes:
    return "\n".join(line for part in parts for line in part).encode()


def paragraphs(lines: Iterable[str]) -> bytes:
    return "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in lines).encode()


def quotes(path: Path) -> list[tuple[object, ...]]:
    return rows(path, "SELECT quote, read_later, later_mentions FROM commitments ORDER BY quote")


def test_the_same_bytes_in_two_places_count_once(zusage: Zusage, tmp_path: Path) -> None:
    data = plain(E_AKTE)
    one = run(zusage, tmp_path / "one", {"a.txt": data})
    two = run(zusage, tmp_path / "two", {"a.txt": data, "b.txt": data}, {"b.txt": "2026-09-01"})
    assert len(marked(two)) == 1
    assert len(quotes(two)) == len(quotes(one)) > 0
    assert rows(two, "SELECT count(*) FROM documents") == [(2,)]
    assert rows(two, "SELECT sum(documents) FROM coverage") == [(1,)]
    assert rows(two, "SELECT count(*) FROM document_topics") == rows(one, "SELECT count(*) FROM document_topics")
    assert rows(two, "SELECT count(*) FROM documents_fts WHERE documents_fts MATCH 'scanstelle'") == [(2,)]


@pytest.mark.parametrize("other", ["html", "docx", "pdf"])
def test_the_same_text_in_two_forms_counts_once(zusage: Zusage, tmp_path: Path, other: str) -> None:
    forms = {
        "html": made.html("<article>" + "".join(f"<p>{line}</p>" for line in E_AKTE) + "</article>"),
        "docx": made.word(paragraphs(E_AKTE)),
        "pdf": pdf([part for line in E_AKTE for part in (line[:40], line[40:])]),
    }
    path = run(zusage, tmp_path, {"a.txt": plain(E_AKTE), f"b.{other}": forms[other]})
    assert len(marked(path)) == 1
    assert len(quotes(path)) == len(quotes(run(zusage, tmp_path / "one", {"a.txt": plain(E_AKTE)})))


@pytest.mark.parametrize(
    ("old", "new"),
    [("31.12.2026", "30.06.2027"), ("95.000", "96.000"), ("beschließt", "beschließt nicht")],
    ids=["day", "amount", "not"],
)
def test_a_text_that_says_something_else_counts(zusage: Zusage, tmp_path: Path, old: str, new: str) -> None:
    changed = [line.replace(old, new) for line in E_AKTE]
    assert changed != list(E_AKTE)
    assert marked(run(zusage, tmp_path, {"a.txt": plain(E_AKTE), "b.txt": plain(changed)})) == {}


def test_two_sittings_that_hear_the_same_are_two(zusage: Zusage, tmp_path: Path) -> None:
    head = "Niederschrift über die Sitzung des {}\nam {} im Rathaus\nTOP 1 E-Akte\n"
    files = {
        name: head.format(committee, day).encode() + plain(E_AKTE)
        for name, committee, day in (("a.txt", "Rates", "12.03.2026"), ("b.txt", "Rates", "26.03.2026"))
    }
    path = run(zusage, tmp_path, files, {"a.txt": "2026-03-12", "b.txt": "2026-03-26"})
    assert marked(path) == {}


def test_a_collection_that_says_nothing_of_its_own_is_the_duplicate(zusage: Zusage, tmp_path: Path) -> None:
    files = {"all.txt": plain(COVER, E_AKTE, SCHULEN), "a.txt": plain(E_AKTE), "b.txt": plain(SCHULEN)}
    path = run(zusage, tmp_path / "three", files)
    assert set(marked(path)) == {"all.txt"}
    parts = run(zusage, tmp_path / "two", {name: files[name] for name in ("a.txt", "b.txt")})
    assert [quote for quote, *_ in quotes(path)] == [quote for quote, *_ in quotes(parts)]


def test_a_collection_with_more_to_say_counts_and_its_parts_do_not(zusage: Zusage, tmp_path: Path) -> None:
    files = {"all.txt": plain(COVER, E_AKTE, SCHULEN, OWN), "a.txt": plain(E_AKTE), "b.txt": plain(SCHULEN)}
    path = run(zusage, tmp_path, files)
    assert marked(path) == {"a.txt": "all.txt", "b.txt": "all.txt"}
    assert any("48.000" in str(quote) for quote, *_ in quotes(path))
    whole = run(zusage, tmp_path / "alone", {"all.txt": files["all.txt"]})
    assert quotes(path) == quotes(whole)


def test_a_collection_in_pdf_with_feet_of_its_pages_holds_its_parts(zusage: Zusage, tmp_path: Path) -> None:
    pages = [
        [*COVER, *E_AKTE[:3], "Seite 1 von 3"],
        [*E_AKTE[3:], *SCHULEN[:2], "Seite 2 von 3"],
        [*SCHULEN[2:], "Seite 3 von 3"],
    ]
    files = {"all.pdf": pdf(*pages), "a.txt": plain(E_AKTE), "b.txt": plain(SCHULEN)}
    assert set(marked(run(zusage, tmp_path, files))) == {"all.pdf"}


def test_it_is_undone_when_the_other_document_goes(zusage: Zusage, tmp_path: Path) -> None:
    """A part that says something else now leaves the collection with text of its own."""
    files = {"all.txt": plain(COVER, E_AKTE, SCHULEN), "a.txt": plain(E_AKTE), "b.txt": plain(SCHULEN)}
    assert set(marked(run(zusage, tmp_path / "x", files))) == {"all.txt"}
    files["b.txt"] = plain(OWN)
    again = run(zusage, tmp_path / "x", files)
    assert marked(again) == {"a.txt": "all.txt"}
    fresh = run(zusage, tmp_path / "y", files)
    assert dump(again) == dump(fresh)


def test_an_idle_run_does_nothing(zusage: Zusage, tmp_path: Path) -> None:
    path = run(zusage, tmp_path, {"a.txt": plain(E_AKTE), "b.txt": plain(E_AKTE)})
    done = zusage("run", "--input", tmp_path / "in", "--db", path, "--raw", tmp_path / "raw", "--engine", "serial")
    assert "Nothing new" in done.stdout


@pytest.mark.parametrize("order", list(permutations(["all.txt", "a.txt", "b.txt"])))
def test_the_order_of_runs_makes_no_difference(zusage: Zusage, tmp_path: Path, order: tuple[str, ...]) -> None:
    files = {"all.txt": plain(COVER, E_AKTE, SCHULEN, OWN), "a.txt": plain(E_AKTE), "b.txt": plain(SCHULEN)}
    for count in range(1, 4):
        path = run(zusage, tmp_path, {name: files[name] for name in order[:count]})
    assert marked(path) == {"a.txt": "all.txt", "b.txt": "all.txt"}
    assert quotes(path) == quotes(run(zusage, tmp_path / "alone", {"all.txt": files["all.txt"]}))


def text(key: str, words: str, day: str | None = "2026-03-12") -> Text:
    return Text(id=key, read=lambda: words, day=day, meeting=None, rank=(0, "", key))


def test_the_order_of_documents_makes_no_difference() -> None:
    base = " ".join(f"wort{number}" for number in range(300)).split()
    texts = [text(f"{a}-{b}", " ".join(base[a:b])) for a in range(0, 200, 40) for b in range(a + 60, 301, 60)]
    expected = settled(standing_in(texts))
    assert expected
    for seed in range(5):
        random.Random(seed).shuffle(texts)
        assert settled(standing_in(texts)) == expected


def test_a_circle_ends_at_one_text() -> None:
    assert settled({"a": "b", "b": "c", "c": "a", "d": "b"}) == {"b": "a", "c": "a", "d": "a"}


@pytest.mark.parametrize(("day", "expected"), [("2026-04-10", {"a": "b"}), ("2026-04-20", {}), (None, {})])
def test_texts_compare_within_a_month(day: str | None, expected: dict[str, str]) -> None:
    lines = "\n".join(E_AKTE)
    assert standing_in([text("a", lines), text("b", lines, day)]) == expected


def test_a_short_text_is_no_copy() -> None:
    lines = "Der Bericht wird zur Kenntnis genommen. Abstimmung: einstimmig."
    assert standing_in([text("a", lines), text("b", lines)]) == {}
