"""Writing down that somebody asked: the day, the role, the next day, in the file's own words and spaces."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from builder.errors import Misuse, Problem, Problems, Where, near
from builder.model import Line, Site
from builder.read.directory import services
from builder.yamltext import Document, parse

_SCALAR = re.compile(r"""^(\s*(?:-\s+)?%s:[ ]+)("[^"]*"|'[^']*'|[^\s#"'][^\s#]*)([ ]*(?:[ ]#.*)?)$""")
_FIELDS = ("checked", "checked_by", "review_by")


@dataclass(frozen=True, slots=True)
class Answer:
    """That the operator of `line` confirmed it on `day` to a person with the role `role`, who asks again by `again`."""

    line: str
    role: str
    day: str
    again: str


def answer(line: str, role: str, day: str, again: str = "") -> Answer:
    """Return an answer; without `again`, the next is a year later.

    Raises:
        Misuse: a date that is none or lies before the other, or a role that could be somebody's name or address.
    """
    if not re.fullmatch(r"[a-z]+(-[a-z]+)*", role) or role == "unknown":
        raise Misuse(
            f'"{role}" is not a role', "write what the person does in small letters, such as coordinator; no name"
        )
    first = iso_day(day, "--date")
    later = iso_day(again, "--next") if again else _year_after(first)
    if later <= first:
        raise Misuse("the next review lies before this answer", "give a later day with --next, or leave it out")
    return Answer(line, role, first.isoformat(), later.isoformat())


def find(site: Site, name: str) -> tuple[str, int, Line]:
    """Return the file of a line, its place in it, and the line.

    Raises:
        Misuse: there is no such line.
    """
    known: dict[str, tuple[str, int, Line]] = {}
    for found in site.services:
        path = f"content/services/{found.country.lower()}.yaml"
        known |= {line.id: (path, at, line) for at, line in enumerate(found.lines)}
    if name not in known:
        raise Misuse(f'there is no line "{name}"', near(name, known) or "look its id up: python build.py review")
    return known[name]


def record(root: Path, site: Site, given: Answer, *, own: bool = False) -> Path:
    """Write `given` into the line's file, and return the file; with `own`, only into a file of an edition in `root`.

    Raises:
        Misuse: there is no such line, or a later answer is there already, or the line is the base's.
        Problems: the file is written in a way that only a person can change; it is left as it was.
    """
    shown, at, line = find(site, given.line)
    if line.checked != "never" and line.checked > given.day:
        raise Misuse(f"{given.line} was already checked on {line.checked}", "give the day of the newest answer")
    if own:
        shown, at = _of_the_edition(site, shown, at, given)
    path = root / shown
    raw = path.read_bytes().decode("utf-8")
    new = edited(raw, shown, at, given)
    beside = path.with_name(f"{path.name}.new")
    beside.write_bytes(new.encode())
    beside.replace(path)
    return path


def _of_the_edition(site: Site, shown: str, at: int, given: Answer) -> tuple[str, int]:
    """Return the edition's own file, and the place of the line in that.

    Raises:
        Misuse: the line is the base's: what one organisation heard is for all, and belongs into the base.
    """
    document = site.documents[shown]
    path, trail = document.origin(("lines", at, "checked"))
    number = trail[1] if len(trail) > 1 else None
    if path == shown or not isinstance(number, int):
        raise Misuse(
            f"{given.line} is a line of the base, not of your edition",
            f"tell those who keep the base, or write the whole line into your own {shown}",
        )
    return path, number


def edited(raw: str, shown: str, at: int, given: Answer) -> str:
    """Return the text of a file with `given` in its line number `at` (from 0); every other byte stays.

    Raises:
        Problems: a field is not written on a line of its own.
    """
    text = raw.removeprefix("\ufeff").replace("\r\n", "\n")
    document = parse(text, shown)
    lines = raw.split("\n")
    wanted = dict(zip(_FIELDS, (given.day, given.role, given.again), strict=True))
    known = {name: document.lines.get(("lines", at, name), 0) for name in _FIELDS}
    for name in (name for name in _FIELDS if known[name]):
        row = known[name] - 1
        lines[row] = _set(lines[row], name, wanted[name], document, at)
    row = known["checked"] - 1
    indent = re.match(r"\s*(?:-\s+)?", lines[row])
    end = "\r" if lines[row].endswith("\r") else ""
    space = " " * len(indent.group() if indent else "")
    lines[row + 1 : row + 1] = [f"{space}{name}: {wanted[name]}{end}" for name in _FIELDS if not known[name]]
    new = "\n".join(lines)
    _only(raw, new, shown, at, given)
    return new


def _set(row: str, name: str, value: str, document: Document, at: int) -> str:
    end = "\r" if row.endswith("\r") else ""
    match = re.match(_SCALAR.pattern % name, row.removesuffix("\r"))
    if not match:
        what, fix = f"{name} does not stand on a line of its own", "write it on one line, or change it by hand"
        raise Problems([Problem(document.where(("lines", at, name)), what, f"{name}: {value}", row.strip(), fix)])
    quote = match[2][0] if match[2][0] in "\"'" else ""
    return f"{match[1]}{quote}{value}{quote}{match[3]}{end}"


def _only(raw: str, new: str, shown: str, at: int, given: Answer) -> None:
    """Refuse an edit that changed more than it should: the reader is asked, not the eye."""
    before, after = (
        services(parse(text.removeprefix("\ufeff").replace("\r\n", "\n"), shown)).lines for text in (raw, new)
    )
    hoped = before[at].model_copy(update={"checked": given.day, "checked_by": given.role, "review_by": given.again})
    if after != (*before[:at], hoped, *before[at + 1 :]):
        what = "the file is written in a way that only a person can change"
        raise Problems([Problem(Where(shown), what, fix="change checked, checked_by and review_by by hand")])


def iso_day(text: str, flag: str) -> date:
    """Return the day that `text` names; `flag` is where it was given.

    Raises:
        Misuse: it is no day, or not a whole one.
    """
    try:
        if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
            return date.fromisoformat(text)
    except ValueError:
        pass
    raise Misuse(f'"{text}" is not a day', f"give {flag} as year, month and day: 2026-11-21")


def _year_after(day: date) -> date:
    try:
        return day.replace(year=day.year + 1)
    except ValueError:  # the last day of February in a leap year
        return date(day.year + 1, 2, 28)
