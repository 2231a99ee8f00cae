"""What the pages have to answer, row by row, and the heading at which each row is answered."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, Field

from builder.records import Record


def _target(value: str) -> str:
    if not re.fullmatch(r"[a-z0-9-]+(/[a-z0-9-]+)*(#[a-z0-9-]+)?", value):
        raise ValueError("this is not a place on a page", "learn/signs, or learn/signs#online", "correct it", value)
    return value


Target = Annotated[str, AfterValidator(_target)]


class Row(Record):
    """One thing to be answered: what it asks, in a few words, and where it is answered (`learn/signs#online`)."""

    asks: Annotated[str, Field(min_length=1)]
    at: tuple[Target, ...]


class Coverage(Record):
    """The list as a whole: `lists` says how many rows each of its parts has, so that none can be lost unseen."""

    lists: dict[str, Annotated[str, Field(pattern=r"^[1-9]\d{0,3}$")]] = Field(min_length=1)
    rows: dict[str, Row]

    def wanted(self) -> tuple[str, ...]:
        """Return the id of every row there has to be, in order: `S0-1` to the last of each part."""
        return tuple(f"{name}-{number}" for name, count in self.lists.items() for number in range(1, int(count) + 1))
