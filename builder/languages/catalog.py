"""What a language is, what a catalogue holds, and how a text is found in it or falls back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

from builder.model import LanguageCode, Message
from builder.records import Record


class Language(Record):
    """A language of the site. `review` tells readers whether a person has checked the translation."""

    code: LanguageCode
    autonym: str
    direction: Literal["ltr", "rtl"]
    script: Annotated[str, Field(pattern=r"^[A-Z][a-z]{3}$")]
    cldr: str
    plurals: Annotated[str, Field(pattern=r"^nplurals=[1-6]; plural=\(?[n0-9 ()!=<>%&|?:]+\)?;$")]
    review: Literal["source", "draft", "reviewed"]
    register_note: str = Field(alias="register")
    giveaway: tuple[str, ...]

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
    """The accepted translations of one language, by `key(message)`; `frame` names those that every page shows."""

    language: Language
    entries: Mapping[str, str]
    frame: str


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
