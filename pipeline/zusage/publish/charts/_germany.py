"""The outline of Germany with its Länder, and where a place lies on it. README.md beside this file names the source."""

import json
from collections.abc import Iterable
from functools import cache
from math import cos, log, radians, sin, tan
from pathlib import Path
from typing import Final

_FILE: Final = Path(__file__).with_name("germany.geojson")
_NORTH, _SOUTH, _ORIGIN, _MERIDIAN = 53.67, 48.67, 51.0, 10.5
"""Standard parallels, origin and meridian in degrees that the BKG draws Germany with (EPSG:4839)."""
_WEST, _TOP, _SCALE = -0.0526, 0.0733, 3440.0


def _t(latitude: float) -> float:
    return tan(radians(45 + latitude / 2))


_N: Final = log(cos(radians(_SOUTH)) / cos(radians(_NORTH))) / log(_t(_NORTH) / _t(_SOUTH))
_F: Final = cos(radians(_SOUTH)) * _t(_SOUTH) ** _N / _N


def place(latitude: float, longitude: float) -> tuple[float, float]:
    """Units from the top left of the map for degrees of WGS 84.

    Lambert's conformal conic projection of the sphere with two standard parallels: Snyder, Map Projections: A Working
    Manual (USGS Professional Paper 1395), equations 15-1 to 15-5.
    """
    rho, rho_0 = _F / _t(latitude) ** _N, _F / _t(_ORIGIN) ** _N
    theta = _N * radians(longitude - _MERIDIAN)
    return (rho * sin(theta) - _WEST) * _SCALE, (rho * cos(theta) - rho_0 + _TOP) * _SCALE


@cache
def outline() -> tuple[str, str]:
    """The `d` of two paths: the country, and the borders between its Länder."""
    country, borders = json.loads(_FILE.read_text(encoding="utf-8"))["features"]
    rings = (ring for polygon in country["geometry"]["coordinates"] for ring in polygon)
    return "".join(f"{_path(ring)}z" for ring in rings), "".join(map(_path, borders["geometry"]["coordinates"]))


def _path(points: Iterable[tuple[float, float]]) -> str:
    places = (place(latitude, longitude) for longitude, latitude in points)
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in places)
