"""All that the content says, in one frozen whole."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated

from pydantic import AfterValidator

from builder import markup
from builder.model.guides import Guide, Section
from builder.model.questions import SelfCheck, Term
from builder.model.rights import Rights
from builder.model.services import Services, Territory
from builder.model.values import Address, Id, IsoDate, Source
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


PlainName = Annotated[str, AfterValidator(_plain)]


class Settings(Record):
    """What an edition decides. `exits` holds a neutral address for each language, `default` for the others."""

    name: PlainName
    information_date: IsoDate
    sections: tuple[SectionHead, ...]
    exits: dict[str, Address]


@dataclass(frozen=True, slots=True)
class Site:
    """All that the content says, in the source language; `documents` tells the line of every field, by file."""

    settings: Settings
    guides: tuple[Guide, ...]
    territories: tuple[Territory, ...]
    services: tuple[Services, ...]
    rights: tuple[Rights, ...]
    sources: tuple[Source, ...]
    check: SelfCheck
    terms: tuple[Term, ...]
    documents: Mapping[str, Document] = field(default_factory=dict)
