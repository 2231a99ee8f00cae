"""Columns are found by name, and a missing one is told with its likeliest typo."""

from __future__ import annotations

import pytest

from builder.errors import Problems
from builder.report import letter
from builder.sheets.cells import Cell
from builder.sheets.heads import find
from builder.sheets.rows import columns

NAMES = columns("es")


def letters(names: tuple[str, ...]) -> list[str]:
    """Return the letters about a header that is refused."""
    with pytest.raises(Problems) as raised:
        find(tuple(Cell(name) for name in names), "es", "sheet.csv")
    return [letter(problem) for problem in raised.value.problems]


def test_columns_are_found_wherever_they_stand():
    """Moved, in capitals, with blanks, among columns of her own."""
    header = tuple(Cell(name) for name in (" Translation  (ES)", "my own", "ID", "before", "source", "file"))

    assert find(header, "es", "sheet.csv") == {"translation": 0, "id": 2, "before": 3, "source": 4, "file": 5}


HEADS = {
    "typo": (("id", "file", "where", "note", "sorce", "translation (es)", "state", "before"), [
        "sheet.csv:1  source\n  problem  the column is missing\n  wanted   source\n"
        "  found    id, file, where, note, sorce, translation (es), state, before\n"
        '  fix      rename the column "sorce" to "source"']),
    "no-language": (("id", "file", "where", "note", "source", "translation", "state", "before"), [
        "sheet.csv:1  translation (es)\n  problem  the column is missing\n  wanted   translation (es)\n"
        "  found    id, file, where, note, source, translation, state, before\n"
        '  fix      rename the column "translation" to "translation (es)"']),
    "other-language": (columns("fr"), [
        "sheet.csv:1  translation (es)\n  problem  the sheet is for another language\n  wanted   translation (es)\n"
        "  found    translation (fr)\n  fix      import it as that language, or export a sheet for es"]),
    "twice": ((*NAMES, "source"), [
        "sheet.csv:1  source\n  problem  the column stands twice\n  wanted   once\n"
        "  fix      delete the one that is not yours"]),
}  # fmt: skip


@pytest.mark.parametrize(("names", "wanted"), HEADS.values(), ids=HEADS.keys())
def test_a_header_that_is_not_ours_is_told(names: tuple[str, ...], wanted: list[str]):
    """Words in the wrong column are worse than none."""
    assert letters(names) == wanted


def test_every_missing_column_is_told_at_once():
    """An empty header, or a file about something else."""
    told = letters(("name", "telephone"))

    assert [line.partition("  ")[2].partition("\n")[0] for line in told] == [
        "before", "file", "id", "source", "translation (es)",
    ]  # fmt: skip
