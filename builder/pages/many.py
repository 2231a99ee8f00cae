"""Countries with more lines than a page can hold: lists for each need, in parts; and the cards, a few on each page.

Without a script everything is three taps away: the country, the need, the number. docs/decisions/0019 has the reasons.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import get_args

from builder.model import Line, LineKind, Served, Territory
from builder.pages import bodies
from builder.pages.bodies import Link, Listed, Need
from builder.pages.page import Body, Page, page
from builder.pages.titles import COUNTRY_TAB, COUNTRY_TITLE, NEEDS

FEW = 6  # lines that the page of a country shows whole: with seven it is heavier than it may be
FIRST = 1  # lines of each need that stand on the country's page all the same
ROWS = 40  # lines in one part of a list
CARDS = 5  # cards on one page
LARGE = 300  # lines of a directory from which on the lists of each country are saved by themselves

Lines = tuple[Line, ...]


def many(code: str, lines: Lines) -> tuple[Need, ...]:
    """Return the needs of a country that has too many lines for one page, in their order; nothing for any other."""
    if len(lines) <= FEW:
        return ()
    return tuple(
        Need(kind, list_key(code, kind), len(found), _rows(code, kind, found)[:FIRST])
        for kind, found in _by_kind(lines).items()
    )


def lists(kind: LineKind, shown: Mapping[str, Lines]) -> dict[str, str]:
    """Return the key of the list of lines of one kind, by the countries that have such lists."""
    return {
        code: list_key(code, kind)
        for code, lines in sorted(shown.items())
        if len(lines) > FEW and any(line.kind == kind for line in lines)
    }


def parts(shown: Mapping[str, Lines]) -> tuple[str, ...]:
    """Return the codes of the countries whose lists are saved by themselves: none where all lines are few."""
    if sum(map(len, shown.values())) <= LARGE:
        return ()
    return tuple(sorted(code for code, lines in shown.items() if len(lines) > FEW))


def list_key(code: str, kind: LineKind, part: int = 1) -> str:
    """Return the key of a part of a list; parts count from 1."""
    key = f"help/{code.lower()}/{NEEDS[kind][0]}"
    return key if part == 1 else f"{key}/{part}"


def many_pages(
    territory: Territory,
    emergency: tuple[str, ...],
    lines: Lines,
    guides: Mapping[str, Link],
    apart: tuple[str, ...],
) -> Iterator[Page]:
    """Yield the lists of a country, and the pages of their cards; nothing where its own page holds them all.

    `guides` are the ways to every guide, `apart` the codes of the countries that are saved by themselves.
    """
    needs = many(territory.code, lines)
    for need in needs:
        others = tuple(Link(other.key, NEEDS[other.kind][1]) for other in needs if other is not need)
        found = _by_kind(lines)[need.kind]
        yield from _list(territory, emergency, need, found, others, apart)
        yield from _cards(territory, need, found, guides, apart)


def _list(
    territory: Territory,
    emergency: tuple[str, ...],
    need: Need,
    found: Lines,
    others: tuple[Link, ...],
    apart: tuple[str, ...],
) -> Iterator[Page]:
    rows = _rows(territory.code, need.kind, found)
    keys = tuple(list_key(territory.code, need.kind, part) for part in range(1, _pages(len(rows), ROWS) + 1))
    served = {word for row in rows for word in row.fits}
    spoken = sorted({code for line in found if line.languages != "unknown" for code in line.languages})
    for at, key in enumerate(keys):
        body = bodies.DirectoryBody(
            territory, emergency, need.kind, len(rows), rows[at * ROWS : (at + 1) * ROWS], keys, at,
            _country(territory), others, tuple(who for who in get_args(Served) if who in served), tuple(spoken),
        )  # fmt: skip
        yield _page(territory, need, "directory", key, body, apart)


def _cards(
    territory: Territory, need: Need, found: Lines, guides: Mapping[str, Link], apart: tuple[str, ...]
) -> Iterator[Page]:
    for at in range(0, len(found), CARDS):
        lines = found[at : at + CARDS]
        happens = {line.guide: guides[line.guide] for line in lines if line.guide}
        part = at // ROWS + 1
        back = Link(list_key(territory.code, need.kind, part), NEEDS[need.kind][1])
        body = bodies.LinesBody(territory, need.kind, lines, happens, back, _country(territory))
        yield _page(territory, need, "lines", _card_key(need.key, at), body, apart)


def _page(territory: Territory, need: Need, kind: str, key: str, body: Body, apart: tuple[str, ...]) -> Page:
    code = territory.code
    part = code.lower() if code in apart else ""
    title = NEEDS[need.kind][1]
    return page(key=key, kind=kind, title=title, tab=COUNTRY_TAB, territory=code, part=part, body=body)


def _country(territory: Territory) -> Link:
    return Link(f"help/{territory.code.lower()}", COUNTRY_TITLE, territory=territory.code)


def _rows(code: str, kind: LineKind, lines: Lines) -> tuple[Listed, ...]:
    key = list_key(code, kind)
    return tuple(Listed(line, _card_key(key, at), fits(line)) for at, line in enumerate(lines))


def _card_key(key: str, at: int) -> str:
    return f"{key}/lines-{at // CARDS + 1}"


def fits(line: Line) -> tuple[str, ...]:
    """Return the words by which a list is filtered. What is not known is not claimed: such a line does not fit."""
    served = get_args(Served) if "everyone" in line.serves else line.serves
    spoken = () if line.languages == "unknown" else line.languages
    facts = (("free", line.free == "yes"), ("no-id", line.id_needed == "no"))
    return (*(word for word, true in facts if true), *served, *(f"in-{code}" for code in spoken))


def _by_kind(lines: Lines) -> dict[LineKind, Lines]:
    kinds = dict.fromkeys(line.kind for line in lines)
    return {kind: tuple(line for line in lines if line.kind == kind) for kind in kinds}


def _pages(count: int, each: int) -> int:
    return -(-count // each)
