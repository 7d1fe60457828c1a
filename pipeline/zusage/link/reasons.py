"""Why something comes late, where the text beside the new date says so; each reason with words that give it and some that do not."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """A key of `vocabulary.SLIP_REASON`, the words that state it, and sentences that prove both."""

    key: str
    pattern: re.Pattern[str]
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]


def _reason(key: str, pattern: str, examples: tuple[str, ...], counter_examples: tuple[str, ...]) -> Reason:
    return Reason(key=key, pattern=re.compile(pattern), examples=examples, counter_examples=counter_examples)


REASONS = (
    _reason(
        "corona",
        r"Corona|[Pp]andemie|Lockdown|Quarantäne|COVID|Kontaktbeschränkung",
        ("Wegen der Corona-Pandemie verschiebt sich der Start.", "Drei Entwickler waren in Quarantäne."),
        ("Der Ausschuss tagte wieder im Saal.",),
    ),
    _reason(
        "supply",
        r"Liefer(?:engp|schwierig|problem|verzöger|zeit|rückst|ausf)\w*|nicht lieferbar|kann nicht liefern|"
        r"liefert\b[^.]{0,60}\b(?:nur|erst|nicht|später)|"
        r"[Ll]ieferketten|Chipmangel|Halbleiter|Werk ist ausgelastet|Lieferung\b[^.]{0,40}\bverzöger|"
        r"Materialmangel|Materialengp\w+|[Ll]ieferant\w*\b[^.]{0,50}\b(?:nicht|ausgefallen|insolvent)|mehr Bestellungen als|"
        r"(?:Hersteller|Lieferant|Fabrik|Werk)\b[^.]{0,60}\b(?:kann nicht|nicht nach|ausgelastet|"
        r"keine Kapazität|vertröstet|nicht geliefert)|"
        r"[Ee]s gibt keine \w*(?:rohre|geräte|chips|kabel)|bekommt die Geräte nicht|Rückstand (?:des|"
        r"beim) Hersteller|Container",
        ("Der Hersteller meldet Lieferschwierigkeiten.",
         "Das Werk hat mehr Bestellungen als Arbeiter.",
         "Die Firma bekommt die Geräte nicht."),
        ("Die Firma liefert im Mai.", "Die Lieferung ist vollständig."),
    ),
    _reason(
        "staff",
        r"Personal(?:mangel|engp|ausf|situation|wechsel|not)\w*|[Ff]achkräftemangel|(?:Stelle|"
        r"Stellen)\b[^.]{0,60}\b(?:unbesetzt|nicht besetzt|"
        r"vakant|ausgeschrieben|frei)|unbesetzt\w* Stelle|(?:längerfristig|lange|dauerhaft)\w* (?:erkrankt|"
        r"krank)|Erkrankung|Elternzeit|Kündigung de[sr] Projektleit|"
        r"\w*[Ee]rkrankt|Krankenstand|Personalabgang|kein\w* (?:geeignete\w* )?Bewerb\w+|Bewerberlage|unterbesetzt|"
        r"fehlt\w* (?:das |an |es an )?Personal|krankheitsbedingt|Krankheitsfäll\w+|Mutterschutz|"
        r"Projektleit\w+[^.]{0,50}(?:abhanden|verlassen|gekündigt|gewechselt)",
        ("Die Stelle ist seit Mai unbesetzt.", "Die Leiterin ist langzeiterkrankt.", "Der Projektleiter ist in Elternzeit."),
        ("Das Personal wird im Mai geschult.", "Zwei Stellen sind besetzt."),
    ),
    _reason(
        "procurement",
        r"(?:[Aa]usschreibung|[Vv]ergabe(?:verfahren)?|Verfahren)\b[^.]{0,80}\b(?:aufgehoben|wiederholt|"
        r"gescheitert|gestoppt|erfolglos|gerügt|verzögert|neu|ungültig)|"
        r"Aufhebung der Ausschreibung|[Kk]ein(?:e)? (?:wertbare[ns]? |gültige[ns]? |einziges )?Angebot|"
        r"Vergabekammer|Nachprüfungsverfahren|Rüge|"
        r"(?:Bieter|Bieterin)\b[^.]{0,50}\b(?:gerügt|klagt|beanstandet|angefochten|Beschwerde|Einspruch)|Vergabebeschwerde|Vergaberüge|"
        r"(?:Ausschreibung|Vergabeverfahren)\b[^.]{0,60}\b(?:kein\w* (?:Ergebnis|Angebot|Bieter)|nicht zum Ergebnis|von vorn)|"
        r"einzige[sr]? Angebot|Angebot\b[^.]{0,60}\bungültig|erneut ausgeschrieben|(?:neu|"
        r"selbst) aus(?:zu)?schreiben|unterlegene\w* Bieter",
        ("Die Ausschreibung musste aufgehoben werden.", "Ein Bieter hat das Verfahren gerügt.", "Es ging kein Angebot ein."),
        ("Die Ausschreibung läuft.", "Drei Angebote lagen vor."),
    ),
    _reason(
        "funding",
        r"(?:Förder|Zuwendungs|Bewilligungs)\w*[^.]{0,60}\b(?:fehlt|aussteh\w+|steht aus|steht noch aus|"
        r"noch nicht|später|verzöger\w*|abgelehnt|gestoppt|ausgelaufen)|"
        r"Bescheid\b[^.]{0,40}\b(?:fehlt|aussteht|steht aus|steht noch aus|noch nicht)|verliert die Förderung|"
        r"Förderstopp|ohne Förder\w+|(?:Bewilligung|Zusage)\b[^.]{0,40}\b(?:fehlt|steht aus|aussteht|"
        r"lässt auf sich warten|auf sich warten)|"
        r"vorzeitige\w* Maßnahmenbeginn|auf (?:den|die) (?:Förder|Zuwendungs|Bewilligungs)?(?:[Bb]escheid|"
        r"zusage)\b[^.]{0,30}\b(?:gewartet|warten|wartet)|"
        r"Förderprogramm\b[^.]{0,40}\b(?:ausgesetzt|eingestellt|überzeichnet)",
        ("Der Förderbescheid steht noch aus.", "Wer vorher bestellt, verliert die Förderung."),
        ("Die Förderung beträgt 60 Prozent.", "Der Bescheid ist eingegangen."),
    ),
    _reason(
        "budget",
        r"vorläufige\w* Haushaltsführung|Haushaltssperre|[Hh]aushalt\w*\b[^.]{0,60}\b(?:erst|nicht genehmigt|"
        r"nicht|fehl\w+|gekürzt|gestrichen)\b|"
        r"Haushaltsgründe\w*|Haushaltslage|Haushaltskonsolidierung|(?:Mittel|Gelder)\b[^.]{0,40}\b(?:fehlen|"
        r"gekürzt|gestrichen|nicht (?:zur Verfügung|eingeplant|ausreich))|"
        r"[Hh]aushalt\w*\b[^.]{0,50}\b(?:beanstandet|versagt|ausgesetzt|verspätet|noch nicht)|Kommunalaufsicht|nicht eingeplant|"
        r"(?:Kämmer|Kämmerei)\w*\b[^.]{0,50}\b(?:gesperrt|Sperre|gestoppt)|aus Kostengründen|"
        r"fehlende\w* (?:Haushaltsmittel|Mittel)|nicht finanzier\w+|Nachtragshaushalt",
        ("Wegen der Haushaltssperre wird später begonnen.", "Die Mittel fehlen im Haushalt."),
        ("Die Mittel stehen bereit.", "Der Haushalt ist beschlossen."),
    ),
    _reason(
        "technology",
        r"[Tt]echnische\w* (?:Problem|Schwierigkeit|Gründe|Störung|Mängel|Hindernis)\w*|"
        r"Schnittstelle\w*\b[^.]{0,60}\b(?:fehl\w+|Problem\w*|verliert|nicht|fehlerhaft)|"
        r"Funkloch|kein\w* (?:Funk|Mobilfunk)?[Ee]mpfang|[Ii]nkompatibel|Ausfälle|stürzt\w* ab|nicht lauffähig|"
        r"(?:Schnittstelle|Anbindung)\b[^.]{0,60}\b(?:fehlt|nicht fertig|hakt|funktioniert nicht|klemmt|Schwierigkeiten)|"
        r"(?:Schnittstellen|Server|Hardware|Netz|System)(?:probleme?n?|defekt|fehler)\b|funktioniert\w* (?:noch )?nicht|"
        r"Software(?:fehler|problem)\w*|Störung\b|Fehler eingeräumt|Bodensensoren|Datenmigration|"
        r"Migration\b[^.]{0,50}\b(?:fehl|gescheitert|Problem|schwierig|läng)|"
        r"[Ii]nkompatib\w+|nicht kompatibel|Performance-?[Pp]roblem\w*|Bandbreite reicht nicht|Cyberangriff|"
        r"Hackerangriff|Systemausfall|"
        r"(?:Server|System|Hersteller|Update|Version)\b[^.]{0,50}\b(?:abgestürzt|nicht stabil|instabil|"
        r"nicht freigegeben|fehlerhaft|Fehler)",
        ("Technische Probleme verzögern den Start.",
         "Vier Punkte haben keinen Funkempfang.",
         "Die Schnittstelle zum Finanzverfahren verliert Anlagen."),
        ("Die Technik ist geliefert.", "Die Schnittstelle ist fertig."),
    ),
    _reason(
        "law",
        r"[Dd]atenschutz(?:beauftragte\w*|rechtlich\w*|folgen\w*|-Grundverordnung|"
        r"gründe\w*)?\b(?![^.]{0,30}\bgeklärt)|DSGVO|[Rr]echtslage|rechtliche\w* (?:Prüfung|Gründe|Bedenken|"
        r"Klärung|Unsicherheit)|"
        r"[Gg]esetz\w*\b[^.]{0,60}\b(?:fehlt|noch nicht|verschoben|geändert|abgewartet|erst)|Mitbestimmung|"
        r"Urheberrecht\w*|Auftragsverarbeitung\w*|Landesdatenschutz\w*|Rechtsgutachten|Rechtsgrundlage\b[^.]{0,40}\b(?:fehlt|noch nicht)|"
        r"Personalrat\b[^.]{0,50}\b(?:nicht|fehlt|noch|Runden|widerspr\w+|verweiger\w+)|Dienstvereinbarung|Klage\b|"
        r"Verwaltungsgericht|[Dd]enkmalschutz|unzulässig",
        ("Die Datenschutzbeauftragte hat Bedenken.", "Der Vertrag zur Auftragsverarbeitung ist offen.", "Es fehlt die Dienstvereinbarung."),
        ("Das Amt für Recht ist umgezogen.",),
    ),
)  # fmt: skip


def only_reason_in(text: str) -> tuple[str, str] | None:
    """Key and first words of the one reason that `text` states; None where it gives none, or several."""
    found = [
        (match.start(), reason.key, match.group()) for reason in REASONS for match in reason.pattern.finditer(text)
    ]
    return min(found)[1:] if len({key for _, key, _ in found}) == 1 else None


def reason_in(text: str, at: int) -> tuple[str, str] | None:
    """Key and words of the reason that `text` states nearest to its character `at`; None where it gives none."""
    found = [
        (abs(match.start() - at), reason.key, match.group())
        for reason in REASONS
        for match in reason.pattern.finditer(text)
    ]
    return min(found)[1:] if found else None
