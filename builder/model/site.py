"""All that the content says, in one frozen whole."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, Field

from builder import markup
from builder.model.cards import Cards
from builder.model.coverage import Coverage
from builder.model.figures import Figures
from builder.model.guides import Guide, Section
from builder.model.plan import Plan
from builder.model.questions import SelfCheck, Term
from builder.model.rights import Rights
from builder.model.services import Services, Territory
from builder.model.values import Address, DateOrNever, Id, IsoDate, Source
from builder.model.words import Sentence, Title
from builder.records import Record
from builder.yamltext import Document


class SectionHead(Record):
    """A door or a chapter of the site."""

    id: Section
    title: Title
    tab: Title
    summary: Sentence
    icon: Id


def _plain(value: str) -> str:
    try:
        shaped = markup.shape(value)
    except markup.NotOurs as error:
        what, wanted, found = error.args
        raise ValueError(what, wanted, f"take out {found}") from error
    if not value or shaped or re.search(r"\d", value):
        raise ValueError("a name holds plain words only", "a name", "write it without marks and figures")
    return value


def _mail(value: object) -> object:
    """Return an e-mail address, or nothing for `none`; an address may carry no second reader and no letter."""
    if value == "none":
        return None
    if isinstance(value, str) and not re.fullmatch(r"[A-Za-z0-9._+-]+@[a-z0-9-]+(\.[a-z0-9-]+)+", value):
        raise ValueError("this is not an e-mail address", "name@place.org, or none", "correct it, or write none")
    return value


PlainName = Annotated[str, AfterValidator(_plain)]
MailOrNone = Annotated[str | None, BeforeValidator(_mail)]


class Look(Record):
    """How the site shows on a home screen: the name below the icon, and the drawing `static/looks/<icon>.svg`."""

    id: Id
    name: Title
    icon: Id


class Settings(Record):
    """What an edition decides. `exits` holds a neutral address for each language, `default` for the others.

    `offline` says when the site may be kept on a phone: only after a tap (`ask`), after the first page (`auto`), or
    never (`off`, which also takes away what was kept before).
    `urgent` is the last information date of which something is so wrong that copies are brought up to date unasked.
    `report` is the e-mail address that is told of a wrong number; nothing where nobody reads such letters.
    `review_months` is after how many months the sources of a page should be read again.
    """

    name: PlainName
    information_date: IsoDate
    urgent: DateOrNever
    offline: Literal["ask", "auto", "off"]
    report: MailOrNone = None
    review_months: Annotated[str, Field(pattern=r"^[1-9]\d?$")] = "12"
    looks: tuple[Look, ...]
    sections: tuple[SectionHead, ...]
    exits: dict[str, Address]


@dataclass(frozen=True, slots=True)
class Site:
    """All that the content says, in the source language; `documents` tells the line of every field, by file.

    `figures`, `cards`, `coverage` and `plan` are nothing where an edition has no page of them.
    """

    settings: Settings
    guides: tuple[Guide, ...]
    territories: tuple[Territory, ...]
    services: tuple[Services, ...]
    rights: tuple[Rights, ...]
    sources: tuple[Source, ...]
    check: SelfCheck
    terms: tuple[Term, ...]
    documents: Mapping[str, Document] = field(default_factory=dict)
    figures: Figures | None = None
    cards: Cards | None = None
    coverage: Coverage | None = None
    plan: Plan | None = None
