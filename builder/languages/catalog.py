"""What a language is, what a catalogue holds, and how a text is found in it or falls back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from builder.model import IsoDate, LanguageCode, Message
from builder.records import Record


class Review(Record):
    """Whether a person has checked one part of a translation. `by` is a role, not a name: names endanger reviewers."""

    state: Literal["draft", "reviewed"]
    by: Annotated[str, Field(pattern=r"^[^@0-9]*$")] = ""
    date: IsoDate | None = None

    @model_validator(mode="after")
    def _signed(self) -> Self:
        if self.state == "reviewed" and not (self.by and self.date):
            what, fix = "a review needs to say who made it, and when", "add the reviewer's role and the date"
            raise ValueError(what, "by: a role, date: 2026-11-30", fix, f"by: {self.by}, date: {self.date or ''}")
        return self


class Language(Record):
    """A language of the site. `review` tells readers whether a person has checked the translation.

    `reviews` says the same of each part of the site, by its component; a part that is not named is a draft.
    `negation` are the words that say no ("not", "never"), `*` standing for any letters.
    `same` are texts that are rightly the same as in the source.
    `avoid` are wordings that blame, pity or order, each with what to say instead; `hard` are words of hard detail, and
    `counts` words that count people. In all three `*` stands for any letters.
    """

    code: LanguageCode
    autonym: str
    direction: Literal["ltr", "rtl"]
    script: Annotated[str, Field(pattern=r"^[A-Z][a-z]{3}$")]
    cldr: str
    plurals: Annotated[str, Field(pattern=r"^nplurals=[1-6]; plural=\(?[n0-9 ()!=<>%&|?:]+\)?;$")]
    review: Literal["source", "draft", "reviewed"]
    register_note: str = Field(alias="register")
    giveaway: tuple[str, ...]
    negation: tuple[str, ...] = ()
    same: tuple[str, ...] = ()
    avoid: dict[str, str] = Field(default_factory=dict)
    hard: tuple[str, ...] = ()
    counts: tuple[str, ...] = ()
    reviews: dict[str, Review] = Field(default_factory=dict)

    def reviewed(self, component: str) -> str:
        """Return the ISO date on which a person finished checking a part of the site, or nothing."""
        review = self.reviews.get(component)
        return review.date or "" if review and review.state == "reviewed" else ""

    @property
    def folder(self) -> str:
        """The language in addresses: small letters, since some hosts and disks do not tell the cases apart."""
        return self.code.lower()

    @property
    def plural_forms(self) -> int:
        """How many plural forms a translation has."""
        return int(self.plurals[len("nplurals=")])


class Languages(Record):
    """`locales/languages.yaml`: the languages in the chooser's order, and the pseudo-languages of the tests."""

    default: LanguageCode
    languages: tuple[Language, ...]
    pseudo: tuple[Language, ...] = ()

    @property
    def source(self) -> Language:
        """The language the content is written in."""
        return next(language for language in self.languages if language.code == self.default)


@dataclass(frozen=True, slots=True)
class Catalog:
    """The accepted translations of one language, by `key(message)`; `frame` names those that every page shows.

    `reworded` were made for an older wording of their text: shown where that can hurt nobody, and nowhere called done.
    """

    language: Language
    entries: Mapping[str, str]
    frame: str
    reworded: Mapping[str, str] = field(default_factory=dict)

    def settled(self, critical: frozenset[str]) -> Catalog:
        """Return what pages may show: also what is reworded, but for the texts whose keys are `critical`."""
        shown = {name: text for name, text in self.reworded.items() if name not in critical}
        return replace(self, entries={**shown, **self.entries}) if shown else self


@dataclass(frozen=True, slots=True)
class Text:
    """A text as it will be shown, and the language it really is in."""

    value: str
    language: Language


@dataclass(frozen=True, slots=True)
class Words:
    """One language's texts, with the source language behind them."""

    catalog: Catalog
    source: Language

    @property
    def language(self) -> Language:
        """The language asked for."""
        return self.catalog.language

    def silent(self) -> Words:
        """Return these words without a translation, for a page that is not published in this language."""
        return Words(Catalog(self.language, {}, ""), self.source)

    def text(self, message: Message) -> Text:
        """Return the translation of `message`, or the source text marked as the source language."""
        found = self.catalog.entries.get(key(message))
        return Text(message.text, self.source) if found is None else Text(found, self.catalog.language)


def key(message: Message) -> str:
    r"""Return gettext's key of a message: the text, after its context and `\x04` where it has one."""
    return f"{message.context}\x04{message.text}" if message.context else message.text
