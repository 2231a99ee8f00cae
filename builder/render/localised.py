"""What a language calls places, languages, days and numbers, and in which order it puts them: CLDR's word, not ours."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from markupsafe import Markup

from builder.languages import cldr
from builder.model import Chart, Figure
from builder.pages.bodies import Link
from builder.render.bars import bar
from builder.render.shown import Shown, attributes
from builder.render.wording import Wording

T = TypeVar("T")


class Localised(Wording):
    """A page with the names, dates and orders of its language."""

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

    def sorted(self, links: Iterable[Link]) -> list[Link]:
        """Return links in alphabetical order."""
        return sorted(links, key=lambda link: cldr.sort_key(self.plain(link.title, link.territory)))

    def zones(self, code: str) -> str:
        """Return the time zones of a territory, by which the help page may guess where the phone is."""
        return cldr.zones(code)

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


def _by_initial(named: Iterable[tuple[str, T]]) -> list[tuple[str, list[T]]]:
    groups: dict[str, list[T]] = {}
    for name, item in sorted(named, key=lambda pair: cldr.sort_key(pair[0])):
        groups.setdefault(cldr.initial(name), []).append(item)
    return list(groups.items())
