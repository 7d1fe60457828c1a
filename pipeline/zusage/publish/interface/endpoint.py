"""What an address for programs says of itself."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..media_types import media


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """What an address takes, in its path or (`where` "query") behind the question mark; `choices` closes the values.

    `many` is for what may be said several times: `thema=a&thema=b`.
    """

    name: str
    told: str
    where: str = "query"
    choices: tuple[str, ...] = ()
    many: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Endpoint:
    """An address with `{parts}` as in OpenAPI; `types` are the media types of its answers, `example` really answers.

    `row` names what a JSON answer holds: "list" for our lists, "rows" for Datasette's, "any" for anything else.
    """

    path: str
    title: str
    told: str
    example: str
    types: Mapping[str, str] = field(default_factory=lambda: media("json"))
    inputs: tuple[Input, ...] = ()
    row: str = "any"
