"""A line as a file of others gives it, before anybody has judged it."""

from __future__ import annotations

import re
import types
import typing
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from builder.errors import HIDDEN, Problem, Where
from builder.exchange.fields import CONFIDENTIAL
from builder.model import Line
from builder.yamltext import Plain, Trail

TELL = (
    "tell whoever made the file, now, and take the address out of every copy; "
    "if it is the call that is confidential, and not the place, leave the address out all the same"
)
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a draft stands: the file, its row (0 in a file without rows), and its spot in one (`contents[3]`)."""

    file: str
    row: int = 0
    spot: str = ""

    def where(self, name: str = "", row: int = 0) -> Where:
        """Return the place of one of its fields."""
        return Where(self.file, row or self.row, " ".join(part for part in (self.spot, name) if part))

    def __str__(self) -> str:
        return self.spot or f"row {self.row}"


@dataclass(frozen=True, slots=True)
class Draft:
    """One line. `given` holds what the file says and nothing else; `rows` the row of a field where it has its own.

    `named` tells whether the file gave the id itself. `left` names what the file has and we have no place for.
    """

    place: Place
    country: str
    given: Mapping[str, Plain]
    named: bool
    rows: Mapping[Trail, int] = field(default_factory=dict)
    left: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


def hidden(draft: Draft) -> Iterator[Problem]:
    """Yield every text that holds signs which cannot be seen, or are no letters at all."""
    for trail, text in texts(dict(draft.given)):
        found = HIDDEN.search(text) or _SURROGATE.search(text)
        if found:
            what = "an invisible control character stands in the text"
            yield Problem(draft.place.where(trail), what, "none", f"U+{ord(found.group()):04X}", "delete it")


def texts(value: object, trail: str = "") -> Iterator[tuple[str, str]]:
    """Yield every text below `value`, with its dotted name."""
    if isinstance(value, str):
        yield trail, value
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield from texts(inner, f"{trail}.{name}" if trail else str(name))
    elif isinstance(value, list):
        for at, inner in enumerate(value):
            yield from texts(inner, f"{trail}[{at}]")


def confidential(value: object) -> bool:
    """Return whether any text below `value` says that a place must not be known."""
    return any(word in text.casefold() for _, text in texts(value) for word in CONFIDENTIAL)


def is_list(name: str) -> bool:
    """Return whether a field of a line can hold more than one value."""
    info = Line.model_fields.get(name)
    return info is not None and _has_tuple(info.annotation)


def _has_tuple(annotation: object) -> bool:
    if typing.get_origin(annotation) is tuple:
        return True
    inside = typing.get_origin(annotation) in (typing.Union, types.UnionType, typing.Annotated)
    return inside and any(_has_tuple(part) for part in typing.get_args(annotation))


def dialled(text: str) -> str:
    """Return what a phone dials for a number as people write it: its digits, and the plus it begins with.

    No country code is ever added: a short code with one is another number, or none.
    """
    return re.sub(r"[\s().\-–/\u00a0]", "", text)
