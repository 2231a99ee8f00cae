"""Each row of a sheet that came back, weighed against the PO entry it is for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from builder.errors import Problem, Where, printable
from builder.languages import Language
from builder.languages.promises import broken
from builder.sheets.cells import Cell, Table
from builder.sheets.damage import damages
from builder.sheets.heads import text_of
from builder.sheets.po import Held, PoFile
from builder.sheets.rows import STATES, clean, fingerprint, same

Outcome = Literal["new", "same", "empty", "gone", "later", "wrong"]
_AGAIN = "format the cell as text and type the words again"
_OLDER = "or import with --older, which leaves such rows out"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What comes of a row.

    `problems` always refuse the import; `later` are those of a row that has moved on, which `--older` leaves out.
    """

    row: int
    id: str
    file: str
    source: str
    translation: str
    outcome: Outcome
    problems: tuple[Problem, ...] = ()
    later: tuple[Problem, ...] = ()


def judge(
    table: Table, at: Mapping[str, int], files: Mapping[str, PoFile], language: Language, shown: str
) -> tuple[Verdict, ...]:
    """Return a verdict on every row below the header that holds anything."""
    verdicts: list[Verdict] = []
    first: dict[str, int] = {}
    for number, line in enumerate(table[1:], 2):
        cells = {name: text_of(line, at, name) for name in (*at, "state")}
        if not any(clean(cell.text) for cell in line):
            continue
        key, file = clean(cells["id"].text), clean(cells["file"].text)
        held = files[file].entries.get(key) if file in files else None
        twice = first.setdefault(key, number)
        what = tuple(_unreadable(cells, key, number, twice, shown))
        row = _Row(number, shown, language.script, cells, held)
        outcome, problems, later = ("wrong", what, ()) if what else row.weigh()
        source, text = clean(cells["source"].text), clean(cells["translation"].text)
        translation = held.translation if held and clean(held.translation) == text else text
        verdicts.append(Verdict(number, key, file, source, translation, outcome, problems, later))
    return tuple(verdicts)


def outdated(verdicts: Iterable[Verdict], shown: str) -> list[Problem]:
    """Return one letter about all rows whose source is no longer on the site, or none."""
    gone = [verdict for verdict in verdicts if verdict.outcome == "gone"]
    if not gone:
        return []
    told = "; ".join(f"row {verdict.row}: {printable(verdict.source, 40)}" for verdict in gone[:3])
    more = f"; and {len(gone) - 3} more" if len(gone) > 3 else ""
    what = f"{len(gone)} row{'s were' if len(gone) > 1 else ' was'} made from older sources"
    fix = f"export a new sheet and copy what still fits, {_OLDER}"
    return [Problem(Where(shown, gone[0].row, "source"), what, "texts that are on the site today", told + more, fix)]


def _unreadable(cells: Mapping[str, Cell], key: str, number: int, twice: int, shown: str) -> Iterator[Problem]:
    for name, cell in cells.items():
        if cell.kind == "formula" and name not in ("note", "where"):
            yield Problem(Where(shown, number, name), "the cell holds a formula", "text", cell.text, _AGAIN)
    cell = cells["translation"]
    if cell.kind == "figure":
        what = "the spreadsheet made a number or a date of the translation"
        yield Problem(Where(shown, number, "translation"), what, "text", cell.text, _AGAIN)
    if not key:
        fix = "copy the id from the exported sheet; rows of your own cannot be added"
        yield Problem(Where(shown, number, "id"), "the row has no id", fix=fix)
    elif twice != number:
        what, fix = "the same text stands in two rows", f"keep one of them; the first is row {twice}"
        yield Problem(Where(shown, number, "id"), what, "once", key, fix)


@dataclass(frozen=True, slots=True)
class _Row:
    number: int
    shown: str
    script: str
    cells: Mapping[str, Cell]
    held: Held | None

    def weigh(self) -> tuple[Outcome, tuple[Problem, ...], tuple[Problem, ...]]:
        """Return the outcome, with the problems that refuse the import and those that `--older` forgives."""
        held, text = self.held, self._text("translation")
        if held is None:
            return ("gone", (), ()) if text else ("empty", (), ())
        if not same(held.source, self._text("source")):
            fix = f"put the source back as it was, {_OLDER}"
            what = "the source was changed in the sheet"
            return "later", (), (self._problem("source", what, held.source, self._text("source"), fix),)
        if not text:
            return "empty", (), ()
        before, now = self._text("before"), fingerprint(held.state, held.translation)
        confirmed = (held.state, self._text("state").casefold(), before) == ("stale", "translated", now)
        untouched = before in {fingerprint(state, text) for state in STATES}
        if (untouched or text == clean(held.translation)) and not confirmed:
            return "same", (), ()
        if before != now:
            fix = f"put the better of the two into the PO file and clear the cell, {_OLDER}"
            what = "the translation was changed on the site too, since this sheet was made"
            return "later", (), (self._problem("translation", what, held.translation or "none", text, fix),)
        found = [*damages(held.source, text), *broken(held.source, text, self.script)]
        wrong = tuple(self._problem("translation", one.what, one.wanted, one.found, one.fix) for one in found)
        return ("wrong" if wrong else "new"), wrong, ()

    def _text(self, name: str) -> str:
        return clean(self.cells[name].text)

    def _problem(self, column: str, what: str, wanted: str, found: str, fix: str) -> Problem:
        return Problem(Where(self.shown, self.number, column), what, printable(wanted), found, fix)
