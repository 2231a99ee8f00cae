"""What a template sees: one page in one language, with every word, address and icon it may ask for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar
from urllib.parse import quote

from markupsafe import Markup

from builder.languages import Language, Words, cldr
from builder.languages.catalog import Text, key
from builder.languages.own import EMPTY, Own
from builder.languages.progress import Part
from builder.model import Card, Chart, Figure, Line, Look, Message, Settings, Source, Topic, Value
from builder.pages import Page, Route, Table
from builder.pages.bodies import GuideBody, Link
from builder.pages.sources import source_key
from builder.pages.table import url_of
from builder.pages.titles import TOPICS
from builder.render.assets import Assets
from builder.render.bars import bar
from builder.render.policy import policy
from builder.render.shown import Shown, attributes, plain, show
from builder.search import Index, keywords, searched

T = TypeVar("T")


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


class View:
    """One page in one language. Templates get it as `page`."""

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

    # ------------------------------------------------------------------------------------------------------ words

    def ui(self, text: str, /, **values: str) -> Markup:
        """Return a text of the frame, by its English words."""
        return self._phrase(Message(text), values)

    def pui(self, context: str, text: str, /, **values: str) -> Markup:
        """Return a short text of the frame, told apart by `context`."""
        return self._phrase(Message(text, context), values)

    def _phrase(self, message: Message, values: Mapping[str, str]) -> Markup:
        """Return a text of the frame; those without values are the same on every page of a language, and are kept."""
        known = None if values else self._phrases.get(message)
        if known is None:
            text = self.words.text(message)
            if text.language.code != self.language.code and message.context != "pattern":
                values = {name: self._aside(value) for name, value in values.items()}
            shown = self.shown(message, text, values)
            known = shown.html if message.context == "pattern" else Markup(shown.__html__())  # noqa: S704 - escaped there
            if not values:
                self._phrases[message] = known
        return known

    def _aside(self, value: str) -> Markup:
        """Return a value, which is in this language, for the middle of a text that is not."""
        return Markup('<bdi lang="{}" dir="{}">{}</bdi>').format(self.language.code, self.language.direction, value)

    def attr(self, text: str, /, **values: str) -> str:
        """Return a text of the frame as plain words, for an attribute."""
        return plain(self.words.text(Message(text)), values)

    def say(self, message: Message, values: Mapping[str, Value] | None = None, territory: str = "") -> Shown:
        """Return a text of the content, with its figures in this language."""
        text = self.content.text(message)
        return self.shown(message, text, self._values(text, values, territory), self._no_links)

    def prose(self, message: Message, body: GuideBody) -> Shown:
        """Return a text of a guide, with its figures and the addresses of its links."""
        text = self.content.text(message)
        values = self._values(text, body.guide.head.values, "")
        return self.shown(message, text, values, lambda name: self.to(*body.addresses[name]))

    def shown(
        self, message: Message, text: Text, values: Mapping[str, str], address: Callable[[str], str] | None = None
    ) -> Shown:
        """Return `text`, which stands for `message`, ready for this page: the one way by which words reach it."""
        return show(text, self.language, values, address)

    def plain(self, message: Message, territory: str = "") -> str:
        """Return a text as plain words, for a title or for sorting."""
        text = self.content.text(message)
        return plain(text, self._values(text, None, territory))

    def _values(self, text: Text, values: Mapping[str, Value] | None, territory: str) -> dict[str, str]:
        locale = text.language.cldr
        shown = {name: cldr.amount(locale, value.value, value.unit) for name, value in (values or {}).items()}
        return {**shown, "country": cldr.in_sentence(locale, territory)} if territory else shown

    @staticmethod
    def _no_links(name: str) -> str:
        raise LookupError(f"a link stands where none is expected: {name}")

    @property
    def title(self) -> Shown:
        """The heading of the page."""
        return self.say(self.page.title, territory=self.page.territory)

    @property
    def tab(self) -> Shown:
        """The neutral title for the tab, the history and the app switcher: plain words."""
        text = self.content.text(self.page.tab)
        words = plain(text, self._values(text, None, self.page.territory))
        return Shown(Markup("{}").format(words), attributes(text.language, self.language))

    # ------------------------------------------------------------------------------------------- a second language

    @property
    def other(self) -> Language:
        """The language whose words stand beside the reader's; the reader's own on a page in one language."""
        return next(found for found in self.languages if found.folder == self.page.beside)

    @property
    def two(self) -> bool:
        """Whether two languages stand on this page."""
        return self.other.code != self.language.code

    def theirs(self, message: Message) -> Shown | None:
        """Return a text in the other language, which is always named; nothing where it is not translated yet.

        On a page in one language it is the text as the page shows it.
        """
        text = (self.frame.words[self.other.code] if self.two else self.content).text(message)
        if self.two and text.language.code != self.other.code:
            return None
        named = Markup(' lang="{}" dir="{}"').format(text.language.code, text.language.direction)
        return Shown(show(text, self.language, {}).html, named)

    def their(self, text: str, context: str = "") -> Shown | None:
        """Return a text of the frame in the other language, by its English words."""
        return self.theirs(Message(text, context))

    def spoken(self, cards: Iterable[Card]) -> list[tuple[Card, Shown]]:
        """Return the cards that can be shown, each with its words in the other language; the others are left out."""
        return [(card, words) for card in cards if (words := self.theirs(card.words))]

    @property
    def turned(self) -> str:
        """The link to the same cards for a reader of the other language."""
        folder = f"/{self.page.beside}"
        start, _, end = self.page.key.partition(folder)
        return self.across(self.other, f"{start}/{self.language.folder}{end}")

    def name(self, language: Language) -> str:
        """Return what a language of the site is called in this one, or by itself where CLDR has no name for it here."""
        found = _called(self.language.cldr, language)
        if found != language.autonym or language.code == self.language.code:
            return found
        named = Markup('<bdi lang="{}" dir="{}" translate="no">{}</bdi>')
        return named.format(language.code, language.direction, found)

    def speak(self, language: Language) -> Shown:
        """Return "I speak ..." in a language's own words; its bare name where nobody has translated the sentence."""
        text = self.frame.own[language.code].speak
        named = Markup(' lang="{}" dir="{}"').format(language.code, language.direction)
        if text.language.code != language.code:
            return Shown(Markup("{}").format(language.autonym), named)
        return Shown(show(text, language, {"language": _called(language.cldr, language)}).html, named)

    def elsewhere(self, codes: Iterable[str]) -> list[tuple[str, str, str, str]]:
        """Return (code, direction, own name, name in this language) of those of `codes` that the site does not have."""
        ours = {language.code for language in self.languages}
        names = [(code, cldr.language(self.language.cldr, code)) for code in codes if code not in ours]
        return [(code, cldr.direction(code), cldr.autonym(code), name) for code, name in names]

    # -------------------------------------------------------------------------------------------------- addresses

    def to(self, key: str, anchor: str = "") -> str:
        """Return the link to the page `key` in this language."""
        end = f"#{anchor}" if anchor else ""
        if not key:
            return (self.home or "./") + self.frame.table.tail + end
        return f"{self.home}{key}/{self.frame.table.tail}{end}"

    def to_source(self, source: Source) -> str:
        """Return the link to the place where `source` is named."""
        return self.to(source_key(source), source.id)

    def across(self, language: Language, key: str) -> str:
        """Return the link to the page `key` in another language."""
        url = url_of(language, key)
        return self.root + url[1:] + (self.frame.table.tail if url.endswith("/") else "")

    @property
    def chooser(self) -> str:
        """The link to the choice of language."""
        return self.root + self.frame.table.tail

    @property
    def index(self) -> str:
        """The link to the file by which this language is searched."""
        return self.home + self.frame.table.indexes.get(self.language.code, "")

    @property
    def searched(self) -> bool:
        """Whether search finds this page."""
        return searched(self.page)

    @property
    def keywords(self) -> str:
        """Words that lead to this page beside its own."""
        return ", ".join(keywords(self.page))

    def asset(self, name: str) -> str:
        """Return the link to a script or a drawing."""
        return f"{self.root}assets/{self.frame.assets.names[name]}"

    def manifest(self, look: Look) -> str:
        """Return the link to the manifest of a look in this language."""
        return f"{self.home}install/{look.id}.webmanifest"

    @property
    def leave(self) -> str:
        """The neutral address for this language."""
        exits = self.settings.exits
        return exits.get(self.language.code, exits["default"])

    # -------------------------------------------------------------------------------------------------- languages

    @property
    def languages(self) -> tuple[Language, ...]:
        """Every language of the site."""
        return self.frame.table.languages

    @property
    def here(self) -> frozenset[str]:
        """The codes of the languages in which this page is really translated."""
        return self.frame.translated[self.page.key]

    def parts(self, language: Language) -> list[tuple[Message | None, Part]]:
        """Return how far each part of the site is in `language`, by the part's name; the frame has none."""
        names = {str(head.id): head.title for head in self.settings.sections}
        return [(names.get(part.component), part) for part in self.frame.progress.get(language.code, ())]

    def percent(self, share: int) -> str:
        """Return a share as this language writes it."""
        return cldr.amount(self.language.cldr, str(share), "percent")

    def amount(self, figure: Figure) -> str:
        """Return how much a figure is, as this language writes it."""
        return cldr.amount(self.language.cldr, figure.value, figure.unit)

    @staticmethod
    def bar(chart: Chart, figure: Figure) -> Markup:
        """Return the bar of a figure in its chart."""
        return bar(chart.share(figure))

    @property
    def alternates(self) -> tuple[Language, ...]:
        """The languages to list as translations of this page; none where the page itself is not translated."""
        if self.untranslated or not self.page.listed:
            return ()
        return tuple(found for found in self.languages if found.code in self.here)

    @property
    def untranslated(self) -> bool:
        """Whether most of this page is shown in the source language."""
        return self.language.code not in self.here

    @property
    def canonical(self) -> str:
        """The one full address of this page, where the site's address is known."""
        base = self.frame.table.base_url
        shown = self.source if self.untranslated else self.language
        return base + url_of(shown, self.page.key)[1:] if base and self.page.listed else ""

    def absolute(self, language: Language) -> str:
        """Return the full address of this page in `language`, or the relative one where no base is known."""
        base = self.frame.table.base_url
        return base + url_of(language, self.page.key)[1:] if base else self.across(language, self.page.key)

    def standing(self, language: Language) -> str:
        """Return how a language stands: `source`, `reviewed`, `draft`, or `empty` for a draft without one page."""
        return "empty" if self.frame.own[language.code].state == EMPTY else language.review

    @property
    def empty(self) -> bool:
        """Whether not one page is translated into this language."""
        return self.standing(self.language) == "empty"

    def state(self, language: Language) -> Shown | None:
        """Return a short word for how a language stands, to stand beside its own name; nothing where none is needed.

        It is in that language's words, else in those of the page: its reader must understand it before a tap.
        """
        own = self.frame.own[language.code]
        if own.state is None:
            return None
        return show(own.word or self.words.text(own.state), language, {})

    @property
    def partial(self) -> bool:
        """Whether a critical text of the frame or of this kind of page is missing on a page that is translated."""
        return not self.untranslated and self._missing(self.words, self.frame.critical.get(self.kind, ()))

    def lacks(self, texts: Iterable[Message | None]) -> bool:
        """Return whether one of `texts` is missing on a page that is translated."""
        return not self.untranslated and self._missing(self.content, filter(None, texts))

    @staticmethod
    def foreign_words(words: Markup) -> bool:
        """Return whether a text of the frame fell back to another language."""
        return words.startswith("<span lang=")

    def _missing(self, words: Words, texts: Iterable[Message]) -> bool:
        there = words.catalog.entries
        return self.language.code != self.source.code and any(key(message) not in there for message in texts)

    def greeting(self, line: Line, own: str) -> str:
        """Return the end of an `sms:` address: a first message that can be changed, for whoever reads it and for her.

        `own` is the message in her language. It comes after the one in the line's own language, where that differs
        and is one of the site's; else after that of the source language.
        """
        named = () if line.name_language == "und" else (line.name_language,)
        spoken = named if line.languages == "unknown" else line.languages
        there = [self.frame.own[code].hello.value for code in spoken if code in self.frame.own]
        other = there[0] if there else self.frame.own[self.source.code].hello.value
        first = own if self.language.code in spoken else other
        return "?body=" + quote("\n".join(dict.fromkeys((first, own))), safe="")

    def letter(self, subject: str, words: str) -> str:
        """Return the address of a letter about a wrong number: what the site knows, and nothing of who writes."""
        return f"mailto:{self.settings.report}?subject={quote(subject, safe='')}&body={quote(words, safe='')}"

    @staticmethod
    def isolated(name: str) -> Markup:
        """Return a name of the data for the middle of a sentence, so that its brackets stay on their side."""
        return Markup('<bdi translate="no">{}</bdi>').format(name)

    def foreign(self, code: str) -> Markup:
        """Return the `lang` attribute for a name in the language `code`, which may not be one of the site's."""
        if code in ("und", self.language.code):
            return Markup()
        known = next((language for language in self.languages if language.code == code), None)
        return attributes(known, self.language) if known else Markup(' lang="{}"').format(code)

    # -------------------------------------------------------------------------------------------------- CLDR

    def territory(self, code: str) -> str:
        """Return the name of a territory in this language."""
        return cldr.territory(self.language.cldr, code)

    def country(self, code: str) -> str:
        """Return the name of a territory for the middle of a sentence."""
        return cldr.in_sentence(self.language.cldr, code)

    def language_names(self, codes: Iterable[str]) -> str:
        """Return a list of language names in this language."""
        return cldr.listing(self.language.cldr, [cldr.language(self.language.cldr, code) for code in codes])

    def date(self, iso: str) -> str:
        """Return a date written out."""
        return cldr.date(self.language.cldr, iso)

    def days(self, span: str) -> str:
        """Return days by name."""
        return cldr.days(self.language.cldr, span)

    def hour(self, clock: str) -> str:
        """Return a time of day."""
        return cldr.hour(self.language.cldr, clock)

    @property
    def first_day(self) -> int:
        """The day a week begins with in this language, 0 for Sunday."""
        return cldr.first_day(self.language.cldr)

    @property
    def week(self) -> tuple[tuple[str, str], ...]:
        """The days of a week as (short, long) name, beginning with its first day."""
        return cldr.week(self.language.cldr)

    def alphabet(self, links: Iterable[Link]) -> list[tuple[str, list[Link]]]:
        """Return links by the first letter of their titles, in alphabetical order."""
        return _by_initial((self.plain(link.title, link.territory), link) for link in links)

    def territories(self, codes: Iterable[tuple[str, bool]]) -> list[tuple[str, list[tuple[str, bool]]]]:
        """Return territories by the first letter of their names, in alphabetical order."""
        return _by_initial((self.territory(code), (code, known)) for code, known in codes)

    def place(self, link: Link) -> Shown:
        """Return the name of the place a link is about: a country, with its part where it has one; or a treaty."""
        if not link.territory:
            return self.say(link.title)
        name = Markup("{}").format(self.territory(link.territory))
        if "{country}" in link.title.text:
            return Shown(name, Markup())
        joined = self.pui("pattern", "{label}: {value}", label=name, value=self.say(link.title).__html__())
        return Shown(joined, Markup())

    def places(self, links: Iterable[Link]) -> list[Link]:
        """Return links to places in alphabetical order."""
        return sorted(links, key=self._place_key)

    def held(self, pairs: Iterable[tuple[Link, T]]) -> list[tuple[Link, T]]:
        """Return pairs of a place and what it has, in alphabetical order of the places."""
        return sorted(pairs, key=lambda pair: self._place_key(pair[0]))

    def _place_key(self, link: Link) -> tuple[str, str]:
        country = self.territory(link.territory) if link.territory else ""
        return cldr.sort_key(country), cldr.sort_key(self.plain(link.title, link.territory))

    def topic(self, topic: Topic) -> Shown:
        """Return the name of a topic of rights."""
        return self.say(TOPICS[topic])

    def zones(self, code: str) -> str:
        """Return the time zones of a territory, by which the help page may guess where the phone is."""
        return cldr.zones(code)

    def sorted(self, links: Iterable[Link]) -> list[Link]:
        """Return links in alphabetical order."""
        return sorted(links, key=lambda link: cldr.sort_key(self.plain(link.title, link.territory)))

    def drawing(self, name: str) -> Markup:
        """Return a large drawing; it is decoration, and hidden from screen readers."""
        return Markup(self.frame.assets.drawings[name])  # noqa: S704 - our own drawing

    def icon(self, name: str) -> Markup:
        """Return a drawing; it is decoration, and hidden from screen readers."""
        return Markup(self.frame.assets.icons[name])  # noqa: S704 - our own drawing


def _called(locale: str, language: Language) -> str:
    found = cldr.language(locale, language.code)
    return language.autonym if found == language.code else found


def _by_initial(named: Iterable[tuple[str, T]]) -> list[tuple[str, list[T]]]:
    groups: dict[str, list[T]] = {}
    for name, item in sorted(named, key=lambda pair: cldr.sort_key(pair[0])):
        groups.setdefault(cldr.initial(name), []).append(item)
    return list(groups.items())
