"""The work to share out, as a spreadsheet: one row for each line, with room for who asks and what was said."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from builder.freshness.queue import Task

HEAD = (
    "line",
    "country",
    "name",
    "due",
    "known as of",
    "confidence",
    "number",
    "source",
    "command",
    "who asks",
    "answer",
)
_FORMULA = ("=", "+", "-", "@", "\t")


def rows(tasks: Iterable[Task]) -> str:
    """Return the tasks as CSV; a cell that a spreadsheet would take for a formula begins with an apostrophe."""
    out = io.StringIO()
    sheet = csv.writer(out, lineterminator="\n")
    sheet.writerow(HEAD)
    for task in tasks:
        cells = (task.line, task.country, task.name, task.due, task.known, task.confidence, task.number, task.source)
        sheet.writerow([*(_quiet(cell) for cell in cells), task.command, "", ""])
    return out.getvalue()


def _quiet(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
