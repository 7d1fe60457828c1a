"""The comparison: what is counted, by which inhabitants, what was read of it, and what an address can ask for."""

import csv
import sqlite3
from collections.abc import Callable
from contextlib import closing
from io import StringIO
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from lxml import html

import small_db
from datasette_pages import page, pages
from zusage.publish.filters import SIZES
from zusage.publish.instance import Instance

SPOIL = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>"
Numbers = dict[str, list[str]]


@pytest.fixture(scope="module")
def db_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_db.build(tmp_path_factory.mktemp("comparison") / "zusage.db")


@pytest.fixture
def changed(tmp_path: Path) -> Callable[..., Path]:
    def change(*statements: str) -> Path:
        path = small_db.build(tmp_path / "zusage.db")
        with closing(sqlite3.connect(path)) as db, db:
            for statement in statements:
                db.execute(statement)
            small_db.count(db)
        return path

    return change


def tree(path: Path, query: str = "") -> Any:
    answer = page(path, f"/-/vergleich{query}")
    assert answer.status_code == 200
    return html.fromstring(answer.text)


def table(found: Any, heading: str) -> Numbers:
    """The rows of the table in the region that a heading names: head of the row → texts of its cells."""
    for bar in found.xpath("//svg"):
        bar.clear()
    rows = found.xpath(f"//div[@aria-labelledby='{heading}']//tbody/tr")
    return {text(row.find("th")): [text(cell) for cell in row.findall("td")] for row in rows}


def text(element: Any) -> str:
    return " ".join(element.text_content().split())


def lines(path: Path, query: str = "") -> list[dict[str, str]]:
    answer = page(path, f"/-/vergleich.csv{query}")
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    return list(csv.DictReader(StringIO(answer.text)))


def test_the_file_has_its_columns_without_rows_too(db_path: Path) -> None:
    full, empty = (
        list(csv.reader(StringIO(page(db_path, f"/-/vergleich.csv{query}").text)))
        for query in ("?thema=egov", "?thema=egov&land=Berlin")
    )
    assert len(full) > 1
    # Which stages of money there are follows from the rows.
    assert empty == [[name for name in full[0] if not name.startswith("Euro je Einwohner")]]


def test_each_municipality_has_counts_per_inhabitant_and_what_was_read_of_it(db_path: Path) -> None:
    rows = table(tree(db_path), "stand")
    # Seven statements of Mirowitz, one of them rejected: 6 of 41,000 inhabitants.
    assert rows["Mirowitz"] == [
        "5 Texte, 3/2023 bis 2/2025, 5 Monate", "41.000", "6", "0,15", "", "1", "1", "1", "1", "0", "1", "1", "731",
    ]  # fmt: skip
    # Five of 8,200 inhabitants; two texts are little.
    assert rows["Hopfenried"] == [
        "2 Texte, 9/2023 bis 12/2024, 2 Monate wenig gelesen", "8.200", "5", "0,61", "", "2", "1", "0", "0", "1", "1", "0", "–",
    ]  # fmt: skip
    assert rows["Leerfeld"][:3] == ["nicht erfasst", "unbekannt", "nicht erfasst–"]


def test_laender_and_sizes_stand_in_an_order_of_their_own(changed: Callable[..., Path]) -> None:
    # By the names of their towns, Sachsen and the larger class would come first.
    path = changed("UPDATE bodies SET name = 'Aberg' WHERE id = 'mirowitz'")
    assert list(table(tree(path, "?ebene=land"), "stand")) == ["Bayern", "Sachsen", "Land unbekannt"]
    sizes = list(table(tree(path, "?ebene=groesse"), "stand"))
    assert sizes == [*(size.label for key, size in SIZES.items() if size.label in sizes), "Einwohnerzahl unbekannt"]
    assert len(sizes) == 3


def test_the_three_empties_are_told_apart(changed: Callable[..., Path]) -> None:
    path = changed(
        "INSERT INTO bodies (id, name, fictional) VALUES ('a', 'Aber', 1), ('b', 'Bald', 1), ('c', 'Chor', 1), ('w', 'Weg', 1)",
        "UPDATE bodies SET withheld = 'unplausibel' WHERE id = 'w'",
        "INSERT INTO coverage VALUES ('a', 'a', '2024-01', 1, 1, 9, 0), ('b', 'b', '2024-01', 3, 0, 0, 0)",
        "INSERT INTO coverage VALUES ('w', 'w', '2024-01', 1, 1, 9, 0)",
    )
    found = tree(path)
    rows = table(found, "stand")
    assert rows["Aber"][:3] == ["1 Text, 1/2024, 1 Monat; nichts gefunden wenig gelesen", "unbekannt", "0"]
    assert rows["Bald"][0] == "nicht veröffentlicht"
    assert rows["Chor"][0] == "nicht erfasst"
    assert rows["Weg"][0] == "zurückgehalten: unplausibel"
    for name in ("Bald", "Chor", "Weg"):
        assert "0" not in rows[name]
        assert "0" not in table(found, "karte")[name]
    status = text(found.xpath("//p[@role='status']")[0])
    assert "7 Gemeinden passen zur Auswahl, 3 davon gelesen" in status
    assert "1 nicht veröffentlicht" in status
    assert "2 nicht erfasst" in status
    assert "1 zurückgehalten" in status


def test_topics_stand_side_by_side_with_what_is_behind_each_count(db_path: Path) -> None:
    found = tree(db_path)
    rows = table(found, "karte")
    # Breitband 2, Digitale Schule 2, E-Government 2 without the rejected Rats-App; each 2 / 41.
    assert rows["Mirowitz"][1:] == ["20,05", "20,05", "20,05"]
    assert rows["Hopfenried"][1:] == ["10,12", "10,12", "30,37"]
    link = found.xpath("//div[@aria-labelledby='karte']//tr[th/a='Mirowitz']/td[4]/a/@href")[0]
    asked = parse_qs(urlsplit(link).query)
    assert asked == {"body_id": ["mirowitz"], "topic": ["egov"], "force__not": ["rejected"]}
    listed = page(db_path, link.replace("/commitments?", "/commitments.json?_shape=array&"))
    assert sorted(row["meeting_date"] for row in listed.json()) == ["2023-03-14", "2024-11-05"]


def test_money_is_per_inhabitant_and_stage_and_never_summed(db_path: Path) -> None:
    found = tree(db_path)
    heads = [text(th) for th in found.xpath("//div[@aria-labelledby='geld']//thead//th")]
    rows = table(found, "geld")
    money = {name: dict(zip(heads[2:], cells[1:], strict=True)) for name, cells in rows.items()}
    # 180,000 replaced 120,000; 1.5 million said twice is one amount; 30,000 a year is no one-off amount.
    assert money["Mirowitz"]["im Haushalt"] == "4,39 € je Einwohner1 Betrag, 180.000 €"
    assert money["Mirowitz"]["beantragt"] == "36,59 € je Einwohner1 Betrag, 1.500.000 €"
    assert money["Mirowitz"]["bewilligt"] == "1,10 € je Einwohner1 Betrag, 45.000 €"
    # At least 20,000 has no upper end and 500 is per child: neither is in a sum.
    assert money["Hopfenried"]["geschätzt"] == "30,49 € je Einwohner1 Betrag, 250.000 €"
    assert money["Hopfenried"]["bewilligt"] == "kein Betrag gefunden"
    assert "Summe" not in heads


def money(found: Any) -> dict[str, dict[str, str]]:
    heads = [text(th) for th in found.xpath("//div[@aria-labelledby='geld']//thead//th")]
    return {name: dict(zip(heads[2:], cells[1:], strict=True)) for name, cells in table(found, "geld").items()}


def test_money_stands_in_the_year_that_first_stated_it(db_path: Path) -> None:
    in_2023, in_2024 = (money(tree(db_path, f"?von={year}&bis={year}"))["Mirowitz"] for year in (2023, 2024))
    # 1.5 million were said twice in 2023; 120,000 of 2023 were replaced in 2024 by 180,000.
    assert in_2023 == {"beantragt": "36,59 € je Einwohner1 Betrag, 1.500.000 €"}
    assert in_2024["im Haushalt"] == "4,39 € je Einwohner1 Betrag, 180.000 €"
    assert in_2024["bewilligt"] == "1,10 € je Einwohner1 Betrag, 45.000 €"
    assert "beantragt" not in in_2024


def test_money_said_again_in_a_later_year_counts_once(changed: Callable[..., Path]) -> None:
    path = changed("UPDATE commitments SET meeting_date = '2024-06-20' WHERE meeting_date = '2023-06-20'")
    assert "beantragt" not in money(tree(path, "?von=2024"))["Mirowitz"]
    assert money(tree(path, "?von=2023"))["Mirowitz"]["beantragt"] == "36,59 € je Einwohner1 Betrag, 1.500.000 €"


def test_the_page_says_which_year_money_stands_in(db_path: Path) -> None:
    whole = tree(db_path)
    (by_year,) = whole.xpath("//a[.='nach Jahren aufteilen']/@href")
    told = "im Jahr der Sitzung, die ihn zuerst nannte, nicht in dem, in dem er fällig ist"
    assert told not in text(whole)
    for query in ("?von=2024", "?bis=2024", "?" + urlsplit(by_year).query):
        assert told in text(tree(db_path, query)), query


def test_years_are_rows_with_what_was_read_in_each(db_path: Path) -> None:
    found = tree(db_path, "?ebene=jahr")
    rows = table(found, "stand")
    assert list(rows) == ["2023", "2024", "2025"]
    assert [cells[2] for cells in rows.values()] == ["5", "6", "0"]
    assert rows["2023"][0] == "2 von 3 Gemeinden gelesen; 1 nicht erfasst; 3 Texte, im Mittel 1,5 Monate wenig gelesen"
    # Per 1,000 inhabitants of both towns in 2024, and of Mirowitz alone in 2025, of which nothing else was read.
    assert (rows["2024"][3], rows["2025"][3]) == ("0,12", "0")
    assert money(found)["2023"]["beantragt"] == "36,59 € je Einwohner1 Betrag, 1.500.000 €, 1 Gemeinde"
    assert "3 Gemeinden passen zur Auswahl, 2 davon gelesen" in text(found)


def test_years_add_up_to_the_whole(db_path: Path) -> None:
    years, (whole,) = lines(db_path, "?ebene=jahr"), lines(db_path, "?ebene=land&land=Sachsen&thema=egov&thema=netz")
    parts = lines(db_path, "?ebene=jahr&land=Sachsen&thema=egov&thema=netz")
    assert sum(int(row["Zusagen"]) for row in years) == 11
    assert sum(int(row["Zusagen"]) for row in parts) == int(whole["Zusagen"])
    for stage in ("im Haushalt", "beantragt"):
        column = f"Euro je Einwohner, {stage}"
        assert round(sum(float(row[column] or 0) for row in parts), 2) == float(whole[column])


def test_a_year_leads_to_its_municipalities_and_its_commitments(db_path: Path) -> None:
    found = tree(db_path, "?ebene=jahr&thema=egov&sort=-zusagen")
    drill = found.xpath("//div[@aria-labelledby='stand']//th/a[.='2024']/@href")[0]
    assert parse_qs(urlsplit(drill).query) == {"thema": ["egov"], "von": ["2024"], "bis": ["2024"]}
    listing = found.xpath("//tr[th[normalize-space()='2023']]/td[starts-with(@class, 'stufe')]/a")[0]
    listed = page(db_path, listing.get("href").replace("commitments?", "commitments.json?_shape=array&")).json()
    assert len(listed) == int(listing.text)
    assert {row["meeting_date"][:4] for row in listed} == {"2023"}


def test_commitments_and_texts_without_a_day_are_a_row_of_their_own(changed: Callable[..., Path]) -> None:
    path = changed(
        "UPDATE commitments SET meeting_date = NULL WHERE project = 'WLAN'",
        "INSERT INTO coverage VALUES ('u', 'mirowitz', 'undated', 0, 1, 9, 1)",
    )
    found = tree(path, "?ebene=jahr")
    assert table(found, "stand")["ohne Datum"][2] == "1"
    assert money(found)["ohne Datum"]["bewilligt"].startswith("1,10 € je Einwohner")
    assert "ohne Datum" not in table(tree(path, "?ebene=jahr&von=2023"), "stand")


def test_the_chart_of_the_same_years_says_the_same_of_money(db_path: Path) -> None:
    (row,) = csv.DictReader(StringIO(page(db_path, "/-/grafik/geld.csv?von=2023&bis=2023&land=Sachsen").text))
    assert (row["Stand des Geldes"], float(row["Summe in Euro"])) == ("beantragt", 1_500_000.0)
    assert money(tree(db_path, "?von=2023&bis=2023&land=Sachsen"))["Mirowitz"]["beantragt"].endswith("1.500.000 €")


def test_laender_count_read_municipalities_only(changed: Callable[..., Path]) -> None:
    path = changed(
        "INSERT INTO bodies (id, name, state, population, fictional) VALUES ('x', 'Xdorf', 'Sachsen', 9000, 1)"
    )
    found = tree(path, "?ebene=land")
    rows = table(found, "stand")
    assert rows["Sachsen"][0] == "1 von 2 Gemeinden gelesen; 1 nicht erfasst; 5 Texte, im Mittel 5 Monate"
    assert rows["Sachsen"][1:4] == ["50.000", "6", "0,15"]
    assert rows["Land unbekannt"][0] == "0 von 1 Gemeinde gelesen; 1 nicht erfasst"
    drill = found.xpath("//div[@aria-labelledby='stand']//th/a[.='Sachsen']/@href")[0]
    assert sorted(table(tree(path, "?" + urlsplit(drill).query), "stand")) == ["Mirowitz", "Xdorf"]


def test_size_classes_lead_to_their_municipalities(db_path: Path) -> None:
    found = tree(db_path, "?ebene=groesse&thema=egov")
    rows = table(found, "stand")
    assert rows["Kleinere Mittelstadt, 20.000 bis unter 50.000"][1:3] == ["41.000", "2"]
    assert rows["Kleinstadt, 5.000 bis unter 20.000"][1:3] == ["8.200", "3"]
    drill = found.xpath("//div[@aria-labelledby='stand']//th/a[starts-with(., 'Kleinstadt')]/@href")[0]
    assert parse_qs(urlsplit(drill).query) == {"groesse": ["kleinstadt"], "thema": ["egov"]}


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("?thema=egov", {"Mirowitz": "2", "Hopfenried": "3"}),
        ("?thema=ohne", {"Mirowitz": "0", "Hopfenried": "0"}),
        ("?land=Bayern", {"Hopfenried": "5"}),
        ("?groesse=mittelstadt", {"Mirowitz": "6"}),
        ("?von=2024&bis=2024", {"Mirowitz": "3", "Hopfenried": "3"}),
        ("?gemeinde=mirowitz&thema=netz&thema=egov&bis=2023", {"Mirowitz": "3"}),
    ],
)
def test_filters_choose_what_is_counted(db_path: Path, query: str, expected: dict[str, str]) -> None:
    rows = table(tree(db_path, query), "stand")
    assert {name: cells[2] for name, cells in rows.items() if name != "Leerfeld"} == expected


def test_what_was_not_read_in_the_years_asked_for_is_no_zero(db_path: Path) -> None:
    rows = table(tree(db_path, "?von=2025"), "stand")
    assert rows["Hopfenried"][0] == "nicht erfasst"
    assert rows["Mirowitz"][0] == "1 Text, 2/2025, 1 Monat; nichts gefunden wenig gelesen"


@pytest.mark.parametrize(
    ("sort", "names"),
    [
        ("", ["Hopfenried", "Leerfeld", "Mirowitz"]),
        ("-name", ["Mirowitz", "Leerfeld", "Hopfenried"]),
        ("-einwohner", ["Mirowitz", "Hopfenried", "Leerfeld"]),
        # Hopfenried has more per inhabitant, and too little was read of it to rank it before Mirowitz.
        ("-je1000", ["Mirowitz", "Hopfenried", "Leerfeld"]),
        ("stand-open", ["Mirowitz", "Hopfenried", "Leerfeld"]),
    ],
)
def test_rows_are_sorted_and_unknown_ones_come_last(db_path: Path, sort: str, names: list[str]) -> None:
    assert list(table(tree(db_path, f"?sort={sort}"), "stand")) == names


def test_umlauts_sort_beside_their_letters(changed: Callable[..., Path]) -> None:
    path = changed("INSERT INTO bodies (id, name, fictional) VALUES ('o', 'Öd', 1), ('p', 'Pech', 1), ('l', 'lahn', 1)")
    assert list(table(tree(path), "stand")) == ["Hopfenried", "lahn", "Leerfeld", "Mirowitz", "Öd", "Pech"]


def test_a_sorted_head_says_so_and_turns_round(db_path: Path) -> None:
    found = tree(db_path, "?sort=-zusagen&land=Sachsen")
    head = found.xpath("//div[@aria-labelledby='stand']//th[a='Zusagen']")[0]
    assert head.get("aria-sort") == "descending"
    assert parse_qs(urlsplit(head.find("a").get("href")).query) == {"land": ["Sachsen"], "sort": ["zusagen"]}


def test_long_lists_come_in_pages(changed: Callable[..., Path]) -> None:
    rows = ", ".join(f"('n{n:03}', 'Ort {n:03}', 1)" for n in range(60))
    path = changed(f"INSERT INTO bodies (id, name, fictional) VALUES {rows}")
    first, second = tree(path, "?ebene=gemeinde"), tree(path, "?ebene=gemeinde&seite=2")
    assert len(table(first, "stand")) == 50
    assert len(table(second, "stand")) == 13
    assert set(table(first, "stand")) & set(table(second, "stand")) == set()
    following = {parse_qs(urlsplit(href).query)["seite"][0] for href in first.xpath("//a[@rel='next']/@href")}
    assert following == {"2"}
    assert list(table(tree(path, "?seite=99"), "stand")) == list(table(second, "stand"))
    assert len(lines(path, "?ebene=gemeinde")) == 63


def test_many_municipalities_are_summed_up_first(changed: Callable[..., Path]) -> None:
    rows = ", ".join(f"('n{n:03}', 'Ort {n:03}', 'Hessen', 60000, 1)" for n in range(250))
    path = changed(f"INSERT INTO bodies (id, name, state, population, fictional) VALUES {rows}")
    assert "Hessen" in table(tree(path), "stand")
    assert list(table(tree(path, "?land=Hessen"), "stand")) == ["Größere Mittelstadt, 50.000 bis unter 100.000"]
    assert "Ort 001" in table(tree(path, "?land=Hessen&groesse=groessere-mittelstadt"), "stand")


def test_chosen_municipalities_stand_in_columns_with_what_they_share(changed: Callable[..., Path]) -> None:
    path = changed(
        "INSERT INTO projects (id, name, key, body_id) VALUES ('m', 'Mängelmelder', 'maengelmelder', 'mirowitz'), "
        "('h', 'Mängelmelder', 'maengelmelder', 'hopfenried')"
    )
    found = tree(path, "?gemeinde=mirowitz&gemeinde=hopfenried")
    assert [text(th) for th in found.xpath("//div[@aria-labelledby='nebeneinander']//thead//th")] == [
        "Hopfenried",
        "Mirowitz",
    ]
    rows = table(found, "nebeneinander")
    assert rows["Zusagen"] == ["5", "6"]
    assert rows["je 1.000 Einwohner"] == ["0,61", "0,15"]
    assert rows["Aussagen, die eine Frist verschieben"] == ["0", "1, im Mittel um 731 Tage"]
    assert "Vorhaben, die in beiden Gemeinden vorkommen" in [text(h) for h in found.xpath("//h3")]
    assert found.xpath("//ul[@class='gemeinsam']//a/@href") == ["/-/vorhaben/maengelmelder"]


def test_a_municipality_is_found_by_the_beginning_of_its_name(db_path: Path) -> None:
    found = tree(db_path, "?gemeinde=hopfenried&ort=mir")
    assert [text(a) for a in found.xpath("//ul[@class='vorschlag']//a")] == ["Mirowitz hinzunehmen"]
    asked = parse_qs(urlsplit(found.xpath("//ul[@class='vorschlag']//a/@href")[0]).query)
    assert asked == {"gemeinde": ["hopfenried", "mirowitz"]}
    assert tree(db_path, "?ort=%25").xpath("//ul[@class='vorschlag']") == []


def test_the_form_holds_what_was_chosen_and_labels_all(db_path: Path) -> None:
    found = tree(
        db_path,
        "?thema=netz&land=Sachsen&groesse=mittelstadt&gemeinde=mirowitz&von=2023&bis=2024&ebene=land&sort=-texte",
    )
    form = found.xpath("//form[@class='auswahl']")[0]
    assert set(form.xpath(".//input[@checked]/@value")) == {"netz", "Sachsen", "mittelstadt", "mirowitz"}
    assert [text(option) for option in form.xpath(".//option[@selected]")] == ["2023", "2024", "Land"]
    assert form.xpath(".//input[@type='hidden']/@value") == ["-texte"]
    for field in form.xpath(".//input[@type='search'] | .//select"):
        assert form.xpath(f".//label[@for='{field.get('id')}']")
    assert all(box.getparent().tag == "label" for box in form.xpath(".//input[@type='checkbox']"))


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("thema=nichts", "„nichts“"), ("land=Preussen", "„Preussen“"), ("groesse=riesig", "„riesig“"), ("ebene=kreis", "„ebene=kreis“"),
        ("sort=laune", "„sort=laune“"), ("seite=0", "„seite=0“"), ("gemeinde=x", "„x“"), ("von=2023-06", "gilt als ganzes Jahr"),
        ("sort=<script>", "„sort=<script>“"),
    ],
)  # fmt: skip
def test_values_that_mean_nothing_are_told_and_refused_in_files(db_path: Path, query: str, told: str) -> None:
    shown, file = pages(db_path, f"/-/vergleich?{query}", f"/-/vergleich.csv?{query}")
    assert told in text(html.fromstring(shown.text).xpath("//div[@role='alert']")[0])
    assert file.status_code == 400
    assert told in file.text
    assert file.headers["content-type"].startswith("text/plain")


def test_the_file_holds_the_same_figures(db_path: Path) -> None:
    rows = {row["Gemeinde"]: row for row in lines(db_path)}
    town = rows["Mirowitz"]
    assert {key: town[key] for key in ("Abdeckung", "gelesene Texte", "Zusagen", "je 1.000 Einwohner", "erledigt", "verschoben")} == {
        "Abdeckung": "gelesen", "gelesene Texte": "5", "Zusagen": "6", "je 1.000 Einwohner": "0.146", "erledigt": "1", "verschoben": "1",
    }  # fmt: skip
    assert town["Thema: Breitband"] == "2"
    assert town["Euro je Einwohner, im Haushalt"] == "4.39"
    empty = rows["Leerfeld"]
    assert (empty["Abdeckung"], empty["Zusagen"], empty["Thema: Breitband"], empty["verschoben"]) == (
        "nicht erfasst",
        "",
        "",
        "",
    )


def test_the_sql_shown_gives_the_rows_shown(db_path: Path) -> None:
    found = tree(db_path, "?thema=egov&von=2023&sort=-zusagen")
    link = found.xpath("//a[contains(., 'SQL dahinter')]/@href")[0]
    answer = page(db_path, link.replace("/zusage?", "/zusage.json?_shape=array&"))
    assert [(row["name"], row["commitments"]) for row in answer.json()] == [
        ("Mirowitz", 2),
        ("Hopfenried", 3),
        ("Leerfeld", None),
    ]


def test_charts_of_the_same_choice_are_one_click_away(db_path: Path) -> None:
    links = tree(db_path, "?thema=egov&thema=netz&land=Sachsen").xpath("//a[starts-with(@href, '/-/grafik/')]/@href")
    assert len(links) == 4
    for link, answer in zip(links, pages(db_path, *links), strict=True):
        assert answer.status_code == 200
        assert parse_qs(urlsplit(link).query) == {"thema": ["egov", "netz"], "land": ["Sachsen"]}


def test_a_site_without_sql_shows_it_and_offers_no_running(db_path: Path) -> None:
    found = page(db_path, "/-/vergleich", Instance(sql=False)).text
    assert "SQL der Zeilen" in found
    assert "SQL dahinter" not in found


@pytest.mark.parametrize("query", ["", "?ebene=land", "?gemeinde=mirowitz&gemeinde=hopfenried&ort=M", "?thema=egov"])
def test_hostile_text_stays_text(tmp_path: Path, query: str) -> None:
    path = small_db.build(tmp_path / "zusage.db", spoil=SPOIL)
    answer = page(path, f"/-/vergleich{query}")
    assert answer.status_code == 200
    assert "<script>alert" not in answer.text
    assert html.fromstring(answer.text).xpath("//@onerror | //script | //style | //@style") == []


def test_an_empty_database_has_a_comparison(changed: Callable[..., Path]) -> None:
    path = changed(
        "DELETE FROM bodies",
        "DELETE FROM commitments",
        "DELETE FROM coverage",
        "DELETE FROM topics",
        "DELETE FROM projects",
    )
    assert "Noch keine Zusagen" in tree(path).text_content()
    assert lines(path) == []
    assert "Keine Gemeinde passt" in tree(path, "?land=Bayern").text_content()
