"""What each kind of page holds. Nouns only; templates of the same name arrange them."""

from __future__ import annotations

from dataclasses import dataclass

from builder.model import (
    Breathing,
    Card,
    CheckStep,
    Figures,
    Guide,
    Line,
    LineKind,
    Look,
    Message,
    Picture,
    Plan,
    Right,
    Rights,
    SectionHead,
    Served,
    Situation,
    Source,
    Term,
    Territory,
    Topic,
)
from builder.pages.page import Body


@dataclass(frozen=True, slots=True)
class Link:
    """A way to another page. `territory` gives `{country}` in its title where the title holds one."""

    key: str
    title: Message
    summary: Message | None = None
    icon: str = ""
    territory: str = ""


@dataclass(frozen=True, slots=True)
class HomeBody(Body):
    """The doors, in the order a person in danger needs them."""

    doors: tuple[Link, ...]
    more: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class StartBody(HomeBody):
    """The home page as an icon opens it: it names the manifest of its own look, and no other page does."""

    look: Look


@dataclass(frozen=True, slots=True)
class KeepBody(Body):
    """The ways to put the site on a home screen, where the page offers them; and what can be saved by itself.

    `parts` are the codes of the countries whose lists of lines are chosen one by one.
    """

    looks: tuple[Look, ...] = ()
    parts: tuple[str, ...] = ()

    @property
    def places(self) -> tuple[tuple[str, bool], ...]:
        """The same codes, as the list of countries has them."""
        return tuple((code, True) for code in self.parts)


@dataclass(frozen=True, slots=True)
class InstallBody(Body):
    """One look for the home screen, among all that there are."""

    look: Look
    looks: tuple[Look, ...]


@dataclass(frozen=True, slots=True)
class SectionBody(Body):
    """A section's own words and the pages in it."""

    head: SectionHead
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class GuideBody(Body):
    """A guide, where each of its links leads, and what to read next.

    Its sources have a page of their own: a guide is read on the slowest lines.
    """

    guide: Guide
    addresses: dict[str, tuple[str, str]]
    related: tuple[Link, ...]

    @property
    def sheet(self) -> str:
        """The style sheet of a guide with drawings: the others do not carry it."""
        return "guide-moving" if any(isinstance(block, Picture | Breathing) for block in self.guide.blocks) else ""


@dataclass(frozen=True, slots=True)
class HelpBody(Body):
    """Every territory, with whether a line is known there; and the ways in by what somebody needs."""

    territories: tuple[tuple[str, bool], ...]
    needs: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class NeedBody(Body):
    """The territories with a line of one kind, each with the id of its first; and the other kinds.

    `lists` gives the key of the list of such lines, by the territories that have so many.
    """

    kind: LineKind
    territories: tuple[tuple[str, str], ...]
    others: tuple[Link, ...]
    lists: dict[str, str]


@dataclass(frozen=True, slots=True)
class Listed:
    """A line in a list: `card` is the key of the page with its card, `fits` are the words by which it is filtered."""

    line: Line
    card: str
    fits: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Need:
    """One need in a country with many lines: the key of their list, how many there are, and the first of them."""

    kind: LineKind
    key: str
    lines: int
    first: tuple[Listed, ...]


@dataclass(frozen=True, slots=True)
class CountryBody(Body):
    """Emergency numbers (those that phones everywhere know first), published lines and rights of one territory.

    `happens` leads from a line's guide to its page.
    Where there are more lines than a page can hold, `lines` are the first of each need, and `needs` lead to all.
    """

    territory: Territory
    emergency: tuple[str, ...]
    emergency_source: Source | None
    lines: tuple[Line, ...]
    rights: tuple[Link, ...]
    advice: tuple[Link, ...]
    happens: dict[str, Link]
    needs: tuple[Need, ...] = ()

    @property
    def groups(self) -> tuple[tuple[LineKind, tuple[Line, ...]], ...]:
        """Its lines by kind, in the order they are given."""
        kinds = dict.fromkeys(line.kind for line in self.lines)
        return tuple((kind, tuple(line for line in self.lines if line.kind == kind)) for kind in kinds)


@dataclass(frozen=True, slots=True)
class DirectoryBody(Body):
    """One part of the list of a country's lines for one need; `lines` counts all of it.

    `pages` are the keys of all parts, `at` is the place of this one; `country` and `others` lead further.
    `serves` and `speaks` are what rows can be chosen by.
    """

    territory: Territory
    emergency: tuple[str, ...]
    kind: LineKind
    lines: int
    rows: tuple[Listed, ...]
    pages: tuple[str, ...]
    at: int
    country: Link
    others: tuple[Link, ...]
    serves: tuple[Served, ...]
    speaks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LinesBody(Body):
    """The cards of some lines of one list; `directory` leads to the part of the list that they stand in."""

    territory: Territory
    kind: LineKind
    lines: tuple[Line, ...]
    happens: dict[str, Link]
    directory: Link
    country: Link


@dataclass(frozen=True, slots=True)
class NumbersBody(Body):
    """How many lines are published, and how sure we are of them, counted at the information date.

    `confidence` and `ages` name each group, with its count; an age is in months, the last one without an end;
    `undated` lines stand in sources without a date.
    `asked` lines rest on an answer of their operator; of `due` ones it should be asked for again.
    """

    lines: int
    countries: int
    territories: int
    confidence: tuple[tuple[str, int], ...]
    ages: tuple[tuple[int | None, int], ...]
    undated: int
    asked: int
    due: int
    held_back: int


@dataclass(frozen=True, slots=True)
class RightsBody(Body):
    """The rights of one place, by topic."""

    rights: Rights
    topics: tuple[tuple[Topic, tuple[Right, ...]], ...]
    help: Link | None


@dataclass(frozen=True, slots=True)
class TopicBody(Body):
    """One topic and the places with a right on it."""

    topic: Topic
    treaties: tuple[tuple[Link, tuple[Right, ...]], ...]
    countries: tuple[tuple[Link, tuple[Right, ...]], ...]


@dataclass(frozen=True, slots=True)
class RightsIndexBody(Body):
    """The ways into the rights: guides, topics, treaties, countries."""

    head: SectionHead
    guides: tuple[Link, ...]
    topics: tuple[tuple[Topic, Link], ...]
    treaties: tuple[Link, ...]
    countries: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class VoiceBody(Body):
    """The start of one way through the self-check: its words, and the key of its first step."""

    intro: Message
    start: str


@dataclass(frozen=True, slots=True)
class StepBody(Body):
    """One question or answer of the self-check."""

    voice: str
    step: CheckStep
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class CardsBody(Body):
    """What the cards of a first conversation are; their languages are those of the edition."""

    point: Link
    advice: Link | None


@dataclass(frozen=True, slots=True)
class DeckBody(Body):
    """What can be talked about with the cards of one other language."""

    situations: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class TalkBody(Body):
    """The cards for one situation, the answers to all of them, and the ways to every situation and to the next one."""

    situation: Situation
    answers: tuple[Card, ...]
    situations: tuple[Link, ...]
    after: Link | None
    sources: tuple[Source, ...] = ()

    @property
    def said(self) -> tuple[tuple[str, tuple[Card, ...]], ...]:
        """The cards by whoever shows them, those of the helper first."""
        cards = self.situation.cards
        groups = (("helper", cards), ("person", (*cards, *self.answers)))
        return tuple((by, tuple(card for card in found if card.by == by)) for by, found in groups)


@dataclass(frozen=True, slots=True)
class PointBody(Body):
    """Languages to point at, beside those of the edition."""

    languages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WordsBody(Body):
    """The glossary."""

    terms: tuple[Term, ...]
    see: tuple[tuple[str, Link], ...]


@dataclass(frozen=True, slots=True)
class ListBody(Body):
    """A list to tick through, and the guides that say more."""

    plan: Plan
    related: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class FiguresBody(Body):
    """Figures about the world, and the sources they name, by id."""

    figures: Figures
    sources: dict[str, Source]


@dataclass(frozen=True, slots=True)
class SourcesBody(Body):
    """Sources, each with the guides it supports: one part of them, or those `of` one guide, or none on the way in.

    `part` is the key of this part; `parts` are the keys and names of all; `guides`, each with the key of its sources.
    """

    sources: tuple[tuple[Source, tuple[Link, ...]], ...]
    of: Link | None = None
    part: str = ""
    parts: tuple[tuple[str, str], ...] = ()
    guides: tuple[tuple[Link, str], ...] = ()


@dataclass(frozen=True, slots=True)
class TranslationBody(Body):
    """The languages of the site and how far each is reviewed."""


@dataclass(frozen=True, slots=True)
class IndexBody(Body):
    """Every page with a title of its own, for A to Z."""

    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class NotFoundBody(Body):
    """What to do when a page is not there."""

    links: tuple[Link, ...]
