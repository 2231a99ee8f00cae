"""What both file formats have in common: a table of cells, each a text, a formula or a figure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["text", "formula", "figure"]
MOST_ROWS = 50_000
MOST_COLUMNS = 40


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell. A `figure` is what a spreadsheet made of typing it took for a number, a date or a truth value."""

    text: str = ""
    kind: Kind = "text"


Line = tuple[Cell, ...]
Table = tuple[Line, ...]
"""Rows in the file's order, empty ones too, so that row 14 here is row 14 on the translator's screen."""
