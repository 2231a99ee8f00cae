"""What the pages of a site share, and one of them in one language, before it has a word."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from markupsafe import Markup

from builder.languages import Language, Words
from builder.languages.own import Own
from builder.languages.progress import Part
from builder.model import Message, Settings
from builder.pages import Page, Route, Table
from builder.render.assets import Assets
from builder.render.policy import policy
from builder.search import Index


@dataclass(frozen=True, slots=True)
class Frame:
    """What all pages share.

    `translated` gives the languages each page is really translated into; `progress`, how far each language is.
    `own` holds what is said of each language in its own words; `critical`, the critical texts of each kind's template.
    `indexes` holds by what each language is searched; `words`, the texts of each, for pages in two languages.
    """

    table: Table
    assets: Assets
    settings: Settings
    translated: Mapping[str, frozenset[str]]
    progress: Mapping[str, tuple[Part, ...]] = field(default_factory=dict)
    own: Mapping[str, Own] = field(default_factory=dict)
    critical: Mapping[str, tuple[Message, ...]] = field(default_factory=dict)
    indexes: Mapping[str, Index] = field(default_factory=dict)
    words: Mapping[str, Words] = field(default_factory=dict)


class Framed:
    """One page in one language: what it is made from, and where it stands."""

    def __init__(self, frame: Frame, route: Route, page: Page, words: Words, phrases: dict[Message, Markup]) -> None:
        self.frame = frame
        self.route = route
        self.page = page
        self.words = words
        self.content = words if words.language.code in frame.translated[page.key] else words.silent()
        self._phrases = phrases
        self.language: Language = words.language
        self.source: Language = words.source
        self.root = frame.table.root(route)
        self.home = frame.table.home(route, words.language)
        self.links = frame.table.links
        self.kind = page.kind
        self.body = page.body
        self.settings = frame.settings
        style = frame.assets.style(page.body.sheet or page.kind)
        self.css = Markup(style.css)  # noqa: S704 - our own style sheet
        self.policy = policy(style.source)

    @property
    def languages(self) -> tuple[Language, ...]:
        """Every language of the site."""
        return self.frame.table.languages

    @property
    def here(self) -> frozenset[str]:
        """The codes of the languages in which this page is really translated."""
        return self.frame.translated[self.page.key]

    @property
    def untranslated(self) -> bool:
        """Whether most of this page is shown in the source language."""
        return self.language.code not in self.here

    def icon(self, name: str) -> Markup:
        """Return a drawing; it is decoration, and hidden from screen readers."""
        return Markup(self.frame.assets.icons[name])  # noqa: S704 - our own drawing

    def drawing(self, name: str) -> Markup:
        """Return a large drawing; it is decoration, and hidden from screen readers."""
        return Markup(self.frame.assets.drawings[name])  # noqa: S704 - our own drawing
