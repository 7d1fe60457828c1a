"""Search: German spelling and compounds, queries that cannot fail, marks, counts, filters in addresses, pages in order."""

import asyncio
import sqlite3
from collections.abc import Awaitable, Callable
from contextlib import closing
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from datasette.database import QueryInterrupted
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree, html

import small_db
from datasette_pages import page, pages
from zusage.publish import addresses, filters
from zusage.publish.filters import Filters
from zusage.publish.search import KINDS, Search, counting, results
from zusage.publish.search.marks import Marks
from zusage.publish.search.suggest import corrected
from zusage.publish.search.terms import LONGEST, parse, search_terms
from zusage.publish.serve import datasette_app
from zusage.spelling import TOKENIZE, WORD, key, plain
from zusage.store.compounds import Compounds
from zusage.store.index import tails_of

SPOIL = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>"
# The longest are about as long as an address may be (`headers.LONGEST`); what is longer is refused before it is a search.
HOSTILE = [
    '"', "'", "*", "Glas*", "NEAR(", "NEAR(a b, 3)", "a:b", "(", ")", "^x", "x AND", "OR", "OR OR", "NOT", "-", "--", "-a", '-"a',
    "{a}", '""" x', "a\x00bcd", "\x00", "x" * 8_000, "a " * 4_000, '"' * 2_600, "0", "title:x",
    "%", "\\", "+", "§", "…", "„ab", "-–—", "a-b-c-", "ß", "ẞ", "٣", "x OR -y", "👍",
]  # fmt: skip


@pytest.fixture(scope="module")
def db_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_db.build(tmp_path_factory.mktemp("search") / "zusage.db")


@pytest.fixture(scope="module")
def hostile_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_db.build(tmp_path_factory.mktemp("search-hostile") / "zusage.db", spoil=SPOIL)


def asked(path: Path, question: Callable[[Any], Awaitable[Any]]) -> Any:
    """What a function that takes a Datasette answers on the database at `path`."""

    async def ask() -> Any:
        site = datasette_app(path)
        try:
            return await question(site)
        finally:
            site.executor.shutdown()
            for database in site.databases.values():
                database.close()

    return asyncio.run(ask())


def projects(path: Path, words: str) -> set[str]:
    with closing(sqlite3.connect(path)) as db:
        sql = "SELECT c.project FROM commitments_fts f JOIN commitments c ON c.rowid = f.rowid WHERE commitments_fts MATCH ?"
        return {name for (name,) in db.execute(sql, [search_terms(words)])}


def tree(answer: Any) -> Any:
    assert answer.status_code == 200
    return html.fromstring(answer.text)


def total(answer: Any) -> int:
    """The number beside the tab that is open."""
    (text,) = tree(answer).xpath("//nav[@class='reiter']//a[@aria-current]/span/text()")
    return int(text.replace(".", ""))


# Spelling


@pytest.mark.parametrize(
    ("spellings", "expected"),
    [
        (["Bürgerbüro", "Buergerbuero", "BÜRGERBÜRO", "burgerburo", "Bürgerbu\u0308ro"], "burgerburo"),
        (["Straße", "Strasse", "STRASSE", "STRAẞE", "straße"], "strasse"),
        (["Übergabe", "Uebergabe", "UEBERGABE"], "ubergabe"),
        (["Öffnung", "Oeffnung"], "offnung"),
        (["Ämter", "Aemter", "ämter"], "amter"),
        (["neue", "Neue"], "neue"),
        (["Quelle"], "quelle"),
        (["Steuer"], "steuer"),
        (["Bauer"], "bauer"),
        (["Café", "Cafe"], "cafe"),
        (["Maßnahme", "Massnahme"], "massnahme"),
        (["5G"], "5g"),
    ],
)
def test_one_spelling_for_what_sounds_alike(spellings: list[str], expected: str) -> None:
    assert {key(word) for word in spellings} == {expected}


@pytest.mark.parametrize(
    "word", ["Bürgerbüro", "STRAẞE", "Uebergabe", "Café", "neue", "5G", "Łódź", "Ångström", "façade"]
)
def test_the_tokenizer_spells_as_we_do(word: str) -> None:
    with closing(sqlite3.connect(":memory:")) as db:
        db.execute(f"CREATE VIRTUAL TABLE t USING fts5(x, tokenize='{TOKENIZE}')")
        db.execute("CREATE VIRTUAL TABLE v USING fts5vocab(t, row)")
        db.execute("INSERT INTO t VALUES (?)", [plain(word)])
        assert db.execute("SELECT term FROM v").fetchall() == [(key(word),)]


@given(st.text(alphabet=st.sampled_from("aeouAEUOäöüÄÖÜßẞqiyxé -.\n\u0308"), max_size=60))
def test_spelling_keeps_every_word_in_its_place(text: str) -> None:
    assert len(WORD.findall(plain(text))) == len(WORD.findall(text))
    assert plain(plain(text)).count(" ") == text.count(" ")


# Compounds

_WORDS = """
Ausbau Glas Faser Akte Schule Sanierung Grund Haus Gerät Geräte Feuer Wehr Informationen Information Sicherheit Konzept Hopfen Straße
Trasse Verwaltung Amt Ordnung Samt Sprache Kurs Lage Trag Uhr Halt Griff Esse Asse Riff Termin Vergabe Daten Schutz Beauftragter Bau
"""
KNOWN = _WORDS.split()


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("Glasfaserausbau", "glas faser ausbau"),
        ("Grundschulsanierung", "grund schul sanierung"),
        ("Informationssicherheitskonzept", "informations sicherheits konzept"),
        ("Feuerwehrgerätehaus", "feuer wehr gerate haus"),
        ("Hopfenstraße", "hopfen strasse"),
        ("Hopfenstrasse", "hopfen strasse"),
        ("Ordnungsamt", "ordnungs amt"),
        ("Sprachkurs", "sprach kurs"),
        ("Terminvergabe", "termin vergabe"),
        ("Datenschutzbeauftragter", "daten schutz beauftragter"),
        ("Bauamt", "bau amt"),
        ("Schulakte", "schul akte"),
        # No compounds: a prefix, an ending, a chance
        ("Vorlage", ""),
        ("Antrag", ""),
        ("Vertrag", ""),
        ("Gebühr", ""),
        ("Kontakte", ""),
        ("Interesse", ""),
        ("Begriff", ""),
        ("Ausbau", ""),
        ("Akte", ""),
        ("", ""),
    ],
)
def test_compounds_are_cut_at_known_words(word: str, parts: str) -> None:
    assert " ".join(Compounds(KNOWN).parts(key(word))) == parts


@given(st.text(alphabet="abdefghilnorstu", max_size=40))
def test_parts_are_the_word(word: str) -> None:
    parts = Compounds(KNOWN).parts(word)
    assert "".join(parts) == (word if parts else "")


def test_tails_begin_at_each_part() -> None:
    assert tails_of("glas-faser-ausbau") == ["faserausbau", "ausbau"]


# What is found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("glasfaser", {"Glasfaserausbau"}),
        ("ausbau", {"Glasfaserausbau", "Breitbandausbau"}),
        ("AUSBAUS", {"Glasfaserausbau", "Breitbandausbau"}),
        ("faser", {"Glasfaserausbau"}),
        ("ausba", {"Glasfaserausbau", "Breitbandausbau"}),
        ('"ausbau"', set()),
        ('"den Glasfaserausbau"', {"Glasfaserausbau"}),
        ('"Glasfaserausbau den"', set()),
        ("Buergerbuero", {"digitales Bürgerbüro"}),
        ("bürgerbüros", {"digitales Bürgerbüro"}),
        ("büro", {"digitales Bürgerbüro"}),
        ("akte", {"E-Akte"}),
        ("Akten", {"E-Akte"}),
        ("eakte", {"E-Akte"}),
        ("E-Akte", {"E-Akte"}),
        ("E Akte", {"E-Akte"}),
        ("eingefuehrt OR einzuführen", {"E-Akte"}),
        ("ausbau -glasfaser", {"Breitbandausbau"}),
        ('ausbau -"im Jahr 2026"', {"Glasfaserausbau"}),
        ("tablets ODER serverraum", {"Tablets", "Serverraum"}),
        ("ausbau glasfaser ODER tablets", {"Glasfaserausbau"}),
        ("UND ausbau AND glasfaser", {"Glasfaserausbau"}),
        ("kontakte", set()),
        ("-ausbau", set()),
        ("", set()),
    ],
)
def test_words_find_projects(db_path: Path, words: str, found: set[str]) -> None:
    assert projects(db_path, words) == found
    rows = page(db_path, f"/zusage/commitments.json?{urlencode({'_search': words})}&_shape=array").json()
    assert not words or {row["project"] for row in rows} == found


def test_words_that_stand_everywhere_are_not_beginnings() -> None:
    assert parse("die").expression == '("die")'
    assert '"dienst" *' in parse("dienst").expression


@pytest.mark.parametrize("words", HOSTILE)
def test_no_query_fails(db_path: Path, words: str) -> None:
    address = urlencode({"q": words})
    for answer in pages(
        db_path, f"/-/suche?{address}", f"/-/suche?{address}&art=texte&ordnung=treffer", f"/-/suche.csv?{address}"
    ):
        assert answer.status_code == 200
    assert page(db_path, f"/zusage/commitments?{urlencode({'_search': words})}").status_code == 200


@given(
    st.text(max_size=80)
    | st.lists(st.sampled_from([*HOSTILE[:22], "Akte", "ODER", "OR", '"', "-", "(", "é"])).map(" ".join)
)
def test_expressions_are_always_valid(text: str) -> None:
    with closing(sqlite3.connect(":memory:")) as db:
        db.execute(f"CREATE VIRTUAL TABLE t USING fts5(x, y, tokenize='{TOKENIZE}')")
        db.execute("SELECT * FROM t WHERE t MATCH ?", [search_terms(text)]).fetchall()


def test_long_queries_are_cut_and_that_is_said(db_path: Path) -> None:
    assert parse("x" * LONGEST + " y").cut
    assert not parse("x" * LONGEST).cut
    assert "gesucht wurde mit ihrem Anfang" in page(db_path, f"/-/suche?q={'a+' * 900}").text


# Marks


@pytest.mark.parametrize(
    ("words", "text", "marked"),
    [
        ("ausbau", "Der Glasfaserausbau und Ausbauten.", ["Glasfaserausbau", "Ausbauten"]),
        ("akte", "Kontakte zur E-Akte; Akten.", ["Akte", "Akten"]),
        ("eakte", "die E-Akte", ["E-Akte"]),
        ("buergerbuero", "Das Bürgerbüro", ["Bürgerbüro"]),
        ("Straßen", "die Strasse", ["Strasse"]),
        ('"den Ausbau"', "den Ausbau, Ausbau", ["den Ausbau"]),
        ("ausbau -faser", "Ausbau Faser", ["Ausbau"]),
        ("<b>", "<b>x</b>", ["b", "b"]),
    ],
)
def test_what_is_marked(words: str, text: str, marked: list[str]) -> None:
    pieces = Marks(parse(words), {"glasfaserausbau": "glas-faser-ausbau"}).around(text)
    assert [piece.text for piece in pieces if piece.hit] == marked
    assert "".join(piece.text for piece in pieces) == text


@given(st.text(alphabet="aeks ,.-ü\n", max_size=900), st.sampled_from(["a", "kas", '"a k"', "as-ks", ""]))
def test_pieces_are_a_stretch_of_the_text(text: str, words: str) -> None:
    shown = "".join(piece.text for piece in Marks(parse(words)).around(text))
    assert shown.removeprefix("… ").removesuffix(" …") in text
    assert len(shown) < 900


def test_a_word_is_looked_at_once_however_often_it_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[str] = []
    matches = Marks._matches

    def counting(self: Marks, term: Any, words: list[str]) -> bool:
        looked.extend(words)
        return matches(self, term, words)

    monkeypatch.setattr(Marks, "_matches", counting)
    pieces = Marks(parse("Glasfaser")).around("Lärm und Glasfaserausbau " * 1000)
    assert sorted(looked) == ["glasfaserausbau", "larm", "und"]
    assert [piece.text for piece in pieces if piece.hit][:2] == ["Glasfaserausbau"] * 2


def test_marks_are_escaped(hostile_path: Path) -> None:
    for address in (
        "/-/suche?q=script",
        "/-/suche?q=script+alert&art=texte",
        f"/-/suche?{urlencode({'q': SPOIL, 'thema': SPOIL})}",
    ):
        answer = page(hostile_path, address)
        assert "<script" not in answer.text
        assert "<img" not in answer.text
        assert tree(answer).xpath("//mark/text()")


# Filters


def test_counts_are_what_the_filter_leaves(db_path: Path) -> None:
    for start in (
        "/-/suche?q=die",
        "/-/suche?q=",
        "/-/suche?q=die&stand=open&stand=running",
        "/-/suche?q=der&art=texte",
    ):
        links = tree(page(db_path, start)).xpath("//aside//li[a[not(@class)]]")
        assert links
        counted = {li.xpath("a/@href")[0]: int(li.xpath("span/text()")[0]) for li in links}
        before = total(page(db_path, start))
        for (address, count), answer in zip(counted.items(), pages(db_path, *counted), strict=True):
            widened = start.count("stand=") and address.count("stand=") > start.count("stand=")
            assert total(answer) == (count + before if widened else count), address


def test_a_filter_is_taken_away_by_its_chip_and_its_count(db_path: Path) -> None:
    answer = tree(page(db_path, "/-/suche?q=die&gemeinde=mirowitz&stand=open"))
    chips = answer.xpath("//ul[@class='marken']//a/@href")
    set_values = answer.xpath("//aside//a[@class='gesetzt']/@href")
    assert set(chips) == set(set_values) == {"/-/suche?q=die&gemeinde=mirowitz", "/-/suche?q=die&stand=open"}


def test_permalinks_come_back_as_they_were(db_path: Path) -> None:
    chosen = {
        "gemeinde": ("mirowitz", "hopfenried"), "thema": ("egov", "ohne"), "land": ("Sachsen",), "groesse": ("mittelstadt",),
        "jahr": ("2023",), "verbindlichkeit": ("resolved", "mandated"), "stand": ("delayed",), "von": ("2023-01",), "bis": ("2024",),
    }  # fmt: skip
    address = addresses.search("E-Akte & mehr", **chosen)
    answer = tree(page(db_path, address))
    labels = [" ".join(a.text_content().split()) for a in answer.xpath("//ul[@class='marken']//a")]
    assert len(labels) == sum(map(len, chosen.values()))
    assert answer.xpath("//input[@id='q']/@value") == ["E-Akte & mehr"]
    (feed,) = answer.xpath("//link[@rel='alternate']/@href")
    assert feed == addresses.found("atom", "E-Akte & mehr", **chosen)


def test_the_form_sends_what_is_set(db_path: Path) -> None:
    form = tree(page(db_path, "/-/suche?q=die&gemeinde=mirowitz&stand=open&stand=running&ordnung=treffer")).forms[0]
    assert sorted(form.form_values()) == sorted(
        [("q", "die"), ("gemeinde", "mirowitz"), ("thema", ""), ("land", ""), ("jahr", ""), ("verbindlichkeit", ""),
         ("stand", "open"), ("stand", "running"), ("art", "zusagen"), ("ordnung", "treffer")]
    )  # fmt: skip


def test_every_field_has_a_label_and_nothing_runs(db_path: Path) -> None:
    answer = tree(page(db_path, "/-/suche?q=die"))
    fields = answer.xpath("//main//input[not(@type='hidden')] | //main//select")
    assert {field.get("id") for field in fields} <= set(answer.xpath("//label/@for"))
    assert not answer.xpath("//script | //*[@style] | //*[starts-with(name(@*), 'on')]")
    assert [heading.tag for heading in answer.xpath("//main//h1 | //main//h2 | //main//h3")][:3] == ["h1", "h2", "h3"]


def test_unknown_filters_are_said_on_pages_and_refused_in_files(db_path: Path) -> None:
    assert "Unbekannter Wert" in page(db_path, "/-/suche?stand=kaputt").text
    assert [a.status_code for a in pages(db_path, "/-/suche.csv?stand=kaputt", "/-/suche.atom?jahr=24")] == [400, 400]


def test_texts_take_no_filters_of_commitments(db_path: Path) -> None:
    with_filter, without = pages(db_path, "/-/suche?q=der&art=texte&stand=open", "/-/suche?q=der&art=texte")
    assert "haben nur Zusagen" in with_filter.text
    assert total(with_filter) == total(without) > 0


# Order


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("by_relevance", [False, True])
@pytest.mark.parametrize("words", ["", "der", "die ODER der"])
def test_pages_follow_each_other(db_path: Path, kind: str, by_relevance: bool, words: str) -> None:
    search = Search(kind=kind, query=parse(words), filters=Filters(), by_relevance=by_relevance)
    everything = asked(db_path, lambda site: results(site, search, most=100))
    parts = [
        asked(db_path, lambda site, at=at: results(site, search, first=at, most=2))
        for at in range(0, len(everything), 2)
    ]
    assert [row["id"] for part in parts for row in part] == [row["id"] for row in everything]
    assert len({row["id"] for row in everything}) == len(everything) > 2
    if not by_relevance:
        days = [row["meeting_date" if kind == "zusagen" else "date"] for row in everything]
        assert days == sorted(days, reverse=True)


def test_pages_are_linked_to_the_last(db_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("zusage.publish.pages.search.PAGE", 5)
    address, seen = "/-/suche?q=", []
    while address:
        answer = tree(page(db_path, address))
        seen += answer.xpath("//ol//h3/a/@href")[:5]
        address = next(iter(answer.xpath("//a[@rel='next']/@href")), "")
    assert len(set(seen)) == total(page(db_path, "/-/suche")) == 12


@pytest.mark.parametrize("number", ["0", "-1", "99", "x", "9" * 30, "٣"])
def test_any_page_number_gets_an_answer(db_path: Path, number: str) -> None:
    assert page(db_path, f"/-/suche?q=die&seite={number}").status_code == 200


def test_more_hits_than_are_counted(db_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(counting, "COUNTED", 3)
    answer = tree(page(db_path, "/-/suche?q="))
    assert "mehr als 3 Zusagen" in " ".join(answer.xpath("//h2[@id='treffer']")[0].text_content().split())
    assert len(answer.xpath("//ol/li")) == 12


def test_hits_are_shown_where_counting_takes_too_long(db_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def interrupted(*_: Any) -> Any:
        raise QueryInterrupted(sqlite3.OperationalError("interrupted"), "", {})

    monkeypatch.setattr(counting, "_counts", interrupted)
    answer = tree(page(db_path, "/-/suche?q=die"))
    assert "dauerte zu lange" in answer.text_content()
    assert answer.xpath("//ol/li//mark")
    assert answer.xpath("normalize-space(//h2[@id='treffer'])") == "Zusagen zu „die“"


# Nothing found


def test_three_empties_and_what_is_withheld(tmp_path: Path) -> None:
    path = small_db.build(tmp_path / "zusage.db")
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("UPDATE bodies SET withheld = 'Fußzeilen' WHERE id = 'hopfenried'")
        db.execute("DELETE FROM coverage WHERE body_id = 'mirowitz' AND month <> '2023-03'")
        db.execute("UPDATE coverage SET documents = 0 WHERE body_id = 'mirowitz'")
        small_db.count(db)
    told = {
        "leerfeld": "Nicht erfasst", "mirowitz": "Nicht veröffentlicht", "hopfenried": "Vorerst zurückgehalten",
    }  # fmt: skip
    for town, words in told.items():
        text = page(path, f"/-/suche?q=quastenflosser&gemeinde={town}").text
        assert words in text
        assert "Nichts gefunden" not in text
    assert "Nichts gefunden" in page(path, "/-/suche?q=quastenflosser").text
    assert total(page(path, "/-/suche?q=serverraum&art=texte")) == 0


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Glasfaserausbua", "Glasfaserausbau"), ("-x Glasfasserausbau", "-x Glasfaserausbau"), ("Breitbandausbau", ""), ("glasf", ""),
        ("Quastenflosser", ""), ("xyz", ""), ("", ""),
    ],
)  # fmt: skip
def test_what_was_meant(db_path: Path, typed: str, meant: str) -> None:
    assert asked(db_path, lambda site: corrected(site, typed, parse(typed))) == meant


def test_ways_on_where_nothing_is_found(db_path: Path) -> None:
    answer = tree(page(db_path, "/-/suche?q=Tablets+Serverraum&gemeinde=hopfenried"))
    links = {a.text: a.get("href") for a in answer.xpath("//section[@aria-labelledby='treffer']//a")}
    assert links == {
        "Tablets": "/-/suche?q=Tablets&gemeinde=hopfenried", "Serverraum": "/-/suche?q=Serverraum&gemeinde=hopfenried",
    }  # fmt: skip
    answer = tree(page(db_path, "/-/suche?q=Tablets&gemeinde=mirowitz"))
    assert answer.xpath("//a[text()='Ohne Filter suchen']/@href") == ["/-/suche?q=Tablets"]


# Files


def test_feed_of_a_search(db_path: Path, hostile_path: Path) -> None:
    answer = page(db_path, "/-/suche.atom?q=ausbau&gemeinde=mirowitz")
    assert answer.headers["content-type"].startswith("application/atom+xml")
    feed = etree.fromstring(answer.content)
    names = {"a": "http://www.w3.org/2005/Atom"}
    assert feed.xpath("string(a:id)", namespaces=names) == "urn:zusage:suche:q=ausbau&gemeinde=mirowitz"
    assert len(feed.xpath("a:entry", namespaces=names)) == 2
    (own,) = feed.xpath("a:link[@rel='self']/@href", namespaces=names)
    assert own.endswith("/-/suche.atom?q=ausbau&gemeinde=mirowitz")
    etree.fromstring(page(hostile_path, f"/-/suche.atom?{urlencode({'q': SPOIL})}").content)
    assert page(db_path, "/-/suche.atom?art=texte").status_code == 400


@pytest.mark.parametrize("kind", KINDS)
def test_table_of_a_search(db_path: Path, kind: str) -> None:
    answers = pages(
        db_path,
        f"/-/suche.csv?q=die&art={kind}",
        f"/-/suche.csv?q=die&art={kind}&excel=1",
        f"/-/suche?q=die&art={kind}",
    )
    assert len(answers[0].text.splitlines()) - 1 == total(answers[2]) > 2
    assert answers[1].content.startswith(b"\xef\xbb\xbfid;")
    assert answers[0].headers["content-disposition"] == f'attachment; filename="suche-{kind}.csv"'


def test_filters_know_year_force_and_status(db_path: Path) -> None:
    class Given(dict[str, list[str]]):
        def getlist(self, name: str) -> list[str]:
            return self.get(name, [])

    given = Given(jahr=["2023", "23", "٢٠٢٣"], verbindlichkeit=["resolved", "x"], stand=["open"])
    read = asked(db_path, lambda site: filters.read(site, given))
    assert read.address == {"jahr": ("2023",), "verbindlichkeit": ("resolved",), "stand": ("open",)}
    assert len(read.unknown) == 3
