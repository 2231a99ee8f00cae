"""What an organisation decides for its edition: the fields of `edition.yaml`, each typed, none of them code."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, Field

from builder.layers.colours import colour
from builder.model import Address, Country, DateOrNever, Id, IsoDate, LanguageCode, Title
from builder.model.site import MailOrNone, PlainName
from builder.records import Record


def _countries(value: object) -> object:
    if value == "all":
        return ()
    if isinstance(value, str):
        raise ValueError("countries are a list, or the word all", "[ES, PT], or all", "put the code in brackets")
    return value


def _some(value: tuple[str, ...]) -> tuple[str, ...]:
    twice = next((code for at, code in enumerate(value) if code in value[:at]), "")
    if twice:
        raise ValueError("something stands twice in the list", "each once", "take one of them out", twice)
    return value


Hex = Annotated[str, AfterValidator(colour)]
CardId = Annotated[str, Field(pattern=r"^[a-z0-9-]+/[a-z0-9-]+$")]
PageKey = Annotated[str, Field(pattern=r"^[a-z0-9-]+(/[a-z0-9-]+)*$")]


class Colours(Record):
    """The colours an edition chooses, as `#rrggbb`; one that is left out is the base's, or follows from the others.

    `action` is what can be tapped, `accent` the soft ground that draws the eye; each has its pair for dark screens.
    """

    action: Hex | None = None
    accent: Hex | None = None
    action_dark: Hex | None = None
    accent_dark: Hex | None = None


class Hide(Record):
    """What of the base an edition does not show, by id. A card is named with its situation: `hello/break`."""

    guides: tuple[Id, ...] = ()
    lines: tuple[Id, ...] = ()
    rights: tuple[Id, ...] = ()
    cards: tuple[CardId, ...] = ()
    terms: tuple[Id, ...] = ()
    pages: tuple[PageKey, ...] = ()


class Sheet(Record):
    """`edition.yaml`.

    `discreet` is the name below the second icon, one ordinary word that tells nothing.
    `countries` is empty for all of the base; `contact` is nothing where nobody reads such letters.
    `icon` and `discreet_icon` name drawings in `static/looks/`, of the edition or of the base.
    `instead` names, for a guide that is hidden, the guide that links to it lead to.
    """

    name: PlainName
    discreet: Title
    languages: Annotated[tuple[LanguageCode, ...], Field(min_length=1), AfterValidator(_some)]
    countries: Annotated[tuple[Country, ...], BeforeValidator(_countries), AfterValidator(_some)]
    contact: MailOrNone
    exits: dict[str, Address] = Field(default={})
    offline: Literal["ask", "auto", "off"] = "ask"
    information_date: IsoDate | None = None
    urgent: DateOrNever | None = None
    icon: Id | None = None
    discreet_icon: Id | None = None
    colours: Colours = Colours()
    hide: Hide = Hide()
    instead: dict[Id, Id] = Field(default={})
