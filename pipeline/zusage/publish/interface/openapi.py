"""The addresses for programs as OpenAPI 3.1."""

from collections.abc import Iterable
from typing import Any

from ... import __version__
from ...codebook import Table
from ..datapackage import TYPES
from ..media_types import MEDIA
from .endpoint import Endpoint, Input

_FAILED = {"400": "Eine Angabe bedeutet nichts.", "404": "Das gibt es nicht."}


def document(found: Iterable[Endpoint], commitments: Table, server: str, contact: str) -> dict[str, Any]:
    """The document; `commitments` describes a commitment's columns, `server` is the site's absolute address.

    `contact` is an e-mail address or "".
    """
    info = {
        "title": "Zusage",
        "version": __version__,
        "summary": "Was Gemeinden zur Digitalisierung zugesagt haben",
        "description": _TOLD,
    }
    return {
        "openapi": "3.1.0",
        "info": info | ({"contact": {"email": contact}} if contact else {}),
        "servers": [{"url": server}],
        "paths": {endpoint.path: {"get": _operation(endpoint)} for endpoint in found},
        "components": {"schemas": {"Zusage": _commitment(commitments), "Liste": _LIST, "Zeilen": _ROWS}},
    }


_TOLD = (
    "Nur lesend, ohne Anmeldung. Maschinell gelesen, keine amtliche Quelle. Antworten tragen ein ETag: Wer es mit If-None-Match "
    "zurückschickt, bekommt 304, solange sich nichts geändert hat. Bitte höchstens eine Anfrage je Sekunde und große Mengen als Datei."
)
_LIST = {
    "type": "object",
    "required": ["title", "data_until", "links", "rows"],
    "properties": {
        "title": {"type": "string", "description": "Name der Liste"},
        "note": {"type": "string", "description": "warum sie leer ist oder was ihr fehlt"},
        "data_until": {"type": ["string", "null"], "description": "Tag der jüngsten gelesenen Sitzung"},
        "version": {"type": "string", "description": "Fassung von zusage"},
        "links": {
            "type": "object",
            "additionalProperties": {"type": "string", "format": "uri"},
            "description": "self, next, alternate und andere Formate",
        },
        "rows": {
            "type": "array",
            "items": {"type": "object"},
            "description": "Zusagen; bei Fragen deren eigene Spalten",
        },
    },
}
_ROWS = {
    "type": ["object", "array"],
    "description": "Zeilen, wie Datasette sie ausgibt; mit „_shape=array“ nur die Liste der Zeilen",
}
_SCHEMAS = {"list": {"$ref": "#/components/schemas/Liste"}, "rows": {"$ref": "#/components/schemas/Zeilen"}, "any": {}}


def _operation(endpoint: Endpoint) -> dict[str, Any]:
    given = {
        kind: {"schema": _SCHEMAS[endpoint.row]} if kind == MEDIA["json"] else {} for kind in endpoint.types.values()
    }
    failed = {status: {"description": told} for status, told in _FAILED.items()}
    return {
        "operationId": "".join(c if c.isalnum() else "_" for c in endpoint.path).strip("_"),
        "summary": endpoint.title,
        "description": f"{endpoint.told}\n\nBeispiel: {endpoint.example}",
        "parameters": [_parameter(taken) for taken in endpoint.inputs],
        "responses": {
            "200": {"description": endpoint.title, "content": given},
            "304": {"description": "Unverändert."},
            **failed,
        },
    }


def _parameter(given: Input) -> dict[str, Any]:
    value = {"type": "string"} | ({"enum": list(given.choices)} if given.choices else {})
    return {
        "name": given.name,
        "in": given.where,
        "required": given.where == "path",
        "description": given.told,
        # In a query OpenAPI writes a list as `thema=a&thema=b` where nothing else is said.
        "schema": {"type": "array", "items": value} if given.many else value,
    }


def _commitment(table: Table) -> dict[str, Any]:
    properties = {
        column.name: {
            "type": [TYPES[column.kind], "null"] if column.optional else TYPES[column.kind],
            "description": column.de,
        }
        for column in table.columns
    }
    return {"type": "object", "description": table.de, "properties": properties}
