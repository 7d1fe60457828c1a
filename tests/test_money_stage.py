"""Money with stage and basis in whole sentences: every stage and basis, own share and grant, once and yearly, gross and net apart."""

import pytest

from zusage.records.vocabulary import MONEY_STAGE
from zusage.tag.amounts import find_amounts

SAID = """
Die Stadt hat beim Land Fördermittel in Höhe von 450.000 Euro beantragt.|applied|grant
Der Förderantrag über 1,2 Mio. Euro wurde im März eingereicht.|applied|grant
Im Haushalt 2025 sind 80.000 Euro für das Dokumentenmanagement eingeplant.|budgeted|
Für die E-Akte stehen im laufenden Haushaltsjahr 60.000 € zur Verfügung.|budgeted|
Der Ansatz wird um 25.000 Euro erhöht.|budgeted|
Der Rat stellt 46.000 Euro für das WLAN bereit.|budgeted|
Im Finanzplan sind für 2026 weitere 200.000 Euro vorgesehen.|budgeted|
Mit Bescheid vom 3. April 2024 hat das Land 240.000 Euro bewilligt.|granted|
Der Zuwendungsbescheid über 512.000 Euro liegt vor.|granted|grant
Das Land fördert den Ausbau mit 300.000 Euro.|granted|grant
Der Bund gewährt einen Zuschuss von 1,5 Mio. Euro.|granted|grant
Die Bezirksregierung hat die Förderung in Höhe von 90.000 Euro zugesagt.|granted|grant
Der Auftrag wird zum Angebotspreis von 64.260 Euro brutto an die Firma Netzbau vergeben.|contracted|gross
Die Auftragssumme beläuft sich auf 118.405,17 € netto.|contracted|net
Die Firma Digitalia wird zum Preis von 35.000 Euro mit der Einführung beauftragt.|contracted|
Der Vertrag über 48.000 Euro wurde im Mai unterzeichnet.|contracted|
Der Zuschlag wurde auf das Angebot über 99.000 Euro erteilt.|contracted|
Aus dem DigitalPakt wurden bislang 120.000 Euro abgerufen.|drawn|
Abgeflossen sind bisher 75.000 Euro.|drawn|
Der Mittelabruf über 33.000 Euro erfolgt im Herbst.|drawn|
Bisher wurden 210.000 Euro für Tablets ausgegeben.|spent|
Die Einführung hat 87.500 Euro gekostet.|spent|
Die Schlussrechnung beträgt 143.210,55 Euro.|spent|
An den Dienstleister wurden 12.400 Euro gezahlt.|spent|
Insgesamt sind Kosten von 71.000 Euro angefallen.|spent|
Die Gesamtkosten werden auf 2,4 Mio. Euro geschätzt.|estimated|
Die Verwaltung rechnet mit Kosten von 180.000 Euro.|estimated|
Voraussichtlich fallen 55.000 Euro an.|estimated|
Laut Kostenberechnung sind 640.000 Euro erforderlich.|estimated|
Die Kosten belaufen sich auf rund 35.000 Euro.|estimated|
Nach ersten Schätzungen kostet das Portal 90.000 Euro.|estimated|
Der städtische Eigenanteil beträgt 45.000 Euro.||own share
Von den Gesamtkosten in Höhe von 500.000 Euro trägt die Stadt einen Eigenanteil von 50.000 Euro.||;own share
Das Land übernimmt 90 Prozent der Kosten von 200.000 Euro.||
Bei Gesamtkosten von 300.000 Euro beträgt die Förderung 240.000 Euro und der Eigenanteil 60.000 Euro.||;grant;own share
Der Eigenanteil der Gemeinde von 20.000 Euro wird im Haushalt bereitgestellt.|budgeted|own share
Die einmaligen Anschaffungskosten liegen bei 40.000 Euro, die jährlichen Betriebskosten bei 8.000 Euro.||once;yearly
Für Wartung und Pflege fallen jährlich 6.500 Euro an.||yearly
Die Lizenzen kosten 1.200 Euro im Monat.||monthly
Die laufenden Kosten betragen 15.000 Euro pro Jahr.||yearly
Die Folgekosten liegen bei 9.000 Euro p. a.||yearly
Die Einrichtung kostet einmalig 5.000 Euro, danach monatlich 250 Euro.||once;monthly
Jedes Tablet kostet 480 Euro.||per device
Die Ausstattung kostet 2.400 Euro je Klassenraum.||per classroom
Pro Schule werden 12.000 Euro angesetzt.||per school
Angeboten wurden 83.300 Euro inkl. MwSt.|contracted|gross
Der Preis beträgt 70.000 Euro zzgl. MwSt.||net
Netto sind es 70.000 Euro, brutto 83.300 Euro.||net;gross
Für 2024 wurden 150.000 Euro beantragt, bewilligt wurden nur 120.000 Euro.|applied;granted|
Von den bewilligten 500.000 Euro sind 320.000 Euro abgerufen.|granted;drawn|
Im Haushalt stehen 100.000 Euro, ausgegeben wurden bisher 40.000 Euro.|budgeted;spent|
Statt der geschätzten 80.000 Euro kostet es nun 95.000 Euro.|estimated;|
Die Fraktion beantragt, 30.000 Euro für eine Rats-App in den Haushalt einzustellen.|applied|
Es werden überplanmäßige Mittel in Höhe von 18.000 Euro bereitgestellt.|budgeted|
Die außerplanmäßige Ausgabe von 22.000 Euro wird genehmigt.|budgeted|
Der Rat beschließt die Vergabe in Höhe von 212.000 Euro.|contracted|
Die Verwaltung hat für 15.000 Euro Lizenzen gekauft.|spent|
In das Netz wurden 1,1 Mio. Euro investiert.|spent|
Für den Ausbau sollen 750.000 Euro investiert werden.||
Es liegt eine Förderzusage über 66.000 Euro vor.|granted|grant
Die Förderung von 66.000 Euro wurde abgelehnt.||grant
Die Mittel in Höhe von 44.000 Euro wurden nicht bewilligt.||
Der Kreis beteiligt sich mit 25.000 Euro.||
Das Wirtschaftsministerium bezuschusst das Vorhaben mit 70.000 Euro.|granted|grant
Die Summe von 300.000 € teilt sich in 270.000 € Förderung und 30.000 € Eigenmittel.||;grant;own share
Der Haushaltsansatz von 50.000 Euro wurde auf 35.000 Euro gekürzt.|budgeted;budgeted|
Die Kosten trägt zu 80 % das Land, der Eigenanteil liegt bei 24.000 Euro.||own share
Die Auszahlung der Fördermittel in Höhe von 58.000 Euro ist erfolgt.||grant
Beschafft wurden Geräte im Wert von 76.000 Euro.|spent|
Die Kosten sind mit 130.000 Euro veranschlagt.|budgeted|
Die Investition von 85.000 Euro ist im Investitionsprogramm enthalten.|budgeted|
Der Kreis hat 10.000 Euro zurückgestellt.||
Die Leistungen wurden für 42.000 Euro ausgeschrieben.||
Es wird ein Zuschuss von 5.000 Euro je Schule gewährt.|granted|grant, per school
Für das Portal sollen 50.000 Euro ausgegeben werden.||
Im nächsten Jahr werden 2 Mio. Euro investiert.||
Jährlich werden 33.000 Euro nicht abgerufen.||yearly
Die Verwaltung ist bereit, 5.000 Euro zu zahlen.||
Die Stadt zahlt 833.000 Euro zu den bereits ausgezahlten 697.946 Euro.|;spent|
Die Kosten werden auf 130.000 Euro veranschlagt.|estimated|
Die Stadt trägt 20.000 Euro, das Land übernimmt 80.000 Euro.||own share;grant
Die Kosten werden vom Land mit etwa 46.000 Euro gefördert.||grant
Die Fördermittel können bis zu 80.000 Euro betragen.||grant
Der Betrag von 70.000 Euro soll bewilligt werden.||
Jede Schule erhält 5.000 Euro.||per school
Wir geben 20.000 Euro Jahr für Jahr dafür aus.||yearly
Für den Kauf sollen 30.000 Euro beschafft werden.||
"""
"""Sentence | stage of each amount | basis of each amount; divided by semicolons, empty where the text does not say."""

LINES = [tuple(line.split("|")) for line in SAID.strip().split("\n")]


def _each(stated: str, count: int) -> list[str | None]:
    keys = [key or None for key in stated.split(";")]
    return keys + [None] * (count - len(keys))


@pytest.mark.parametrize(("text", "stages", "bases"), LINES)
def test_each_amount_has_its_stage_and_basis(text: str, stages: str, bases: str) -> None:
    amounts = [found.amount for found in find_amounts(text) if found.amount]
    assert [amount.stage for amount in amounts] == _each(stages, len(amounts))
    assert [amount.basis for amount in amounts] == _each(bases, len(amounts))


def test_every_stage_and_kind_of_basis_has_an_example() -> None:
    stages = {key for _, stated, _ in LINES for key in stated.split(";")}
    bases = {key for _, _, stated in LINES for key in stated.replace(", ", ";").split(";")}
    assert stages >= set(MONEY_STAGE)
    assert bases >= {"gross", "net", "own share", "grant", "once", "yearly", "monthly", "per school", "per device"}
