"""Facts about Länder and about who runs council servers, for checking what people write of a municipality."""

from collections.abc import Mapping
from urllib.parse import urlsplit

STATES = {
    "01": "Schleswig-Holstein", "02": "Hamburg", "03": "Niedersachsen", "04": "Bremen", "05": "Nordrhein-Westfalen",
    "06": "Hessen", "07": "Rheinland-Pfalz", "08": "Baden-Württemberg", "09": "Bayern", "10": "Saarland",
    "11": "Berlin", "12": "Brandenburg", "13": "Mecklenburg-Vorpommern", "14": "Sachsen", "15": "Sachsen-Anhalt",
    "16": "Thüringen",
}  # fmt: skip
"""First two digits of the AGS → Land (Destatis, Gemeindeverzeichnis)."""

_BOXES = {
    "01": (53.3, 55.1, 7.8, 11.4), "02": (53.3, 54.0, 8.4, 10.4), "03": (51.2, 54.0, 6.6, 11.7),
    "04": (53.0, 53.7, 8.4, 9.1), "05": (50.3, 52.6, 5.8, 9.6), "06": (49.3, 51.7, 7.7, 10.3),
    "07": (48.9, 51.0, 6.1, 8.6), "08": (47.5, 49.9, 7.4, 10.6), "09": (47.2, 50.6, 8.9, 13.9),
    "10": (49.1, 49.7, 6.3, 7.5), "11": (52.3, 52.7, 13.0, 13.8), "12": (51.3, 53.6, 11.2, 14.8),
    "13": (53.0, 54.8, 10.5, 14.5), "14": (50.1, 51.8, 11.8, 15.1), "15": (50.9, 53.1, 10.5, 13.3),
    "16": (50.2, 51.7, 9.8, 12.7),
}  # fmt: skip
"""South, north, west, east of each Land, rounded outwards to a tenth of a degree: finds swapped and foreign figures."""

PROVIDERS: Mapping[str, str] = {
    "allris.cloud": "cc-egov",
    "digitalfabrix.de": "digitalfabrix",
    "gremien.info": "more-software",
    "ikt-ost.de": "ikt-ost",
    "itebo.de": "itebo",
    "itk-rheinland.de": "itk-rheinland",
    "kdvz-frechen.de": "kdvz-frechen",
    "kitu-genossenschaft.de": "kitu",
    "komm.one": "komm-one",
    "komuna.net": "komuna",
    "krz.de": "krz",
    "more-rubin1.de": "more-software",
    "owl-it.de": "owl-it",
    "ratsinfomanagement.net": "sternberg",
    "ratsinfo-online.de": "ratsinfo-online",
    "ratsinfo-online.net": "ratsinfo-online",
    "rim.ekom21.de": "ekom21",
    "rznk.de": "rznk",
    "sitzung-mv.de": "ego-mv",
    "sitzung-online.de": "cc-egov",
    "zv-kisa.de": "kisa",
}
"""Domain → who runs the servers under it for many municipalities (corpora/bodies/README.md names the sources)."""


def in_state(ags: str, latitude: float, longitude: float) -> bool:
    """Whether a place lies roughly in the Land of this AGS; an AGS of no Land has no place."""
    box = _BOXES.get(ags[:2])
    return box is not None and box[0] <= latitude <= box[1] and box[2] <= longitude <= box[3]


def provider_of(url: str) -> str | None:
    """Who runs the server of this address, as far as its domain tells; None for a town's own host."""
    labels = host_of(url).split(".")
    domains = (".".join(labels[start:]) for start in range(len(labels) - 1))
    return next((PROVIDERS[domain] for domain in domains if domain in PROVIDERS), None)


def host_of(url: str) -> str:
    """The host in lower case without port; "" where there is none, or the address is broken."""
    try:
        return urlsplit(url).hostname or ""
    except ValueError:  # a broken IPv6 host
        return ""
