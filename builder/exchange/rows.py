"""Rows of a sheet, as drafts of lines: rows with one id, or one name and operator, are one line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from builder.errors import Problem, Problems, Where
from builder.exchange.cellwords import value
from builder.exchange.columns import Heading, headings
from builder.exchange.draft import TELL, Draft, Place, confidential, dialled
from builder.exchange.fields import CHANNEL, WIDE, column
from builder.exchange.identity import made
from builder.sheets.cells import MOST_COLUMNS, Cell, Table
from builder.yamltext import Plain, Trail

_CHANNEL = {column(one): one.name for one in CHANNEL}


@dataclass(slots=True)
class Read:
    """One row, read: fields of its line, its channels, what was wrong. Not frozen: it fills cell by cell."""

    row: int
    line: dict[str, Plain] = field(default_factory=dict)
    channel: dict[str, Plain] = field(default_factory=dict)
    ways: list[dict[str, Plain]] = field(default_factory=list)
    source: dict[str, Plain] = field(default_factory=dict)
    country: str = ""
    left: set[str] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)


def drafts(
    table: Table, file: str, chosen: Mapping[str, str], country: str
) -> tuple[tuple[Draft, ...], tuple[Heading, ...]]:
    """Return a draft of every line in the sheet, and what each column was taken for.

    Raises:
        Problems: columns that cannot be told apart, or no columns of ours at all.
    """
    start = next((at for at, line in enumerate(table) if any(cell.text.strip() for cell in line)), 0)
    header = table[start] if table else ()
    if len(header) >= MOST_COLUMNS:
        what, fix = "the sheet may have more columns than are read", "delete the columns that are not needed"
        raise Problems([Problem(Where(file, start + 1), what, f"less than {MOST_COLUMNS}", str(len(header)), fix)])
    found = headings(header, start + 1, chosen, file)
    if not any(heading.field in ("name", "id") for heading in found):
        given = ", ".join(heading.name for heading in found)
        what, fix = (
            "no column holds the names of the lines",
            "name it in a file for --columns, or correct the first row",
        )
        raise Problems([Problem(Where(file, start + 1), what, "name", given, fix)])
    reads = [
        _row(line, number, found, file)
        for number, line in enumerate(table[start + 1 :], start + 2)
        if any(cell.text.strip() for cell in line)
    ]
    return tuple(_draft(group, file, country) for group in _groups(reads, country)), found


def _row(line: tuple[Cell, ...], number: int, found: Iterable[Heading], file: str) -> Read:
    read = Read(number)
    address = ""
    for heading in found:
        cell = line[heading.at] if heading.at < len(line) else Cell()
        if not cell.text.strip():
            continue
        where = Where(file, number, heading.field or heading.name)
        if cell.kind == "formula":
            what, fix = "a formula stands here; none is ever run", "put in what it shows, as text"
            read.problems.append(Problem(where, what, "text", cell.text, fix))
        elif cell.kind == "figure" and heading.field in ("dial", "shown", *WIDE):
            what = "the spreadsheet took this number for a figure, and may have dropped a zero"
            fix = "format the column as text, and type the number again from its source"
            read.problems.append(Problem(where, what, "text", cell.text, fix))
        elif heading.field == "address":
            address = cell.text
            read.left.add(f"{heading.name} (addresses are never taken)")
        elif not heading.field:
            read.left.add(heading.name)
        else:
            _put(read, heading.field, cell.text, where)
    secret = read.line.get("confidential") == "yes" or confidential([cell.text for cell in line])
    if address and secret:
        what = "the row gives an address for a place that must not be known"
        read.problems.append(Problem(Where(file, number), what, "no address", "an address", TELL))
    return read


def _put(read: Read, name: str, text: str, where: Where) -> None:
    try:
        meant = value(name, text)
    except ValueError as error:
        what, wanted, fix = error.args
        read.problems.append(Problem(where, what, wanted, text, fix))
        return
    if name in WIDE:
        read.ways.append({"type": name, **_number(name, str(meant))})
    elif name in _CHANNEL:
        read.channel[_CHANNEL[name]] = meant
    elif name.startswith("source_"):
        read.source[name.removeprefix("source_")] = meant
    elif name == "country":
        read.country = str(meant)
    else:
        read.line[name] = meant


def _number(kind: str, text: str) -> dict[str, Plain]:
    """Return what is dialled and what is read for a cell that holds only one of them."""
    if kind in ("phone", "sms", "whatsapp", "signal"):
        return {"dial": dialled(text), "shown": text}
    return {"dial": text, "shown": text.removeprefix("https://").rstrip("/")}


def _groups(reads: Iterable[Read], country: str) -> Iterator[list[Read]]:
    groups: dict[tuple[str, ...], list[Read]] = {}
    for read in reads:
        names = (str(read.line.get("name", "")), str(read.line.get("operator", "")), read.country or country)
        key = (str(read.line["id"]),) if "id" in read.line else names
        groups.setdefault(key, []).append(read)
    yield from groups.values()


def _draft(group: list[Read], file: str, country: str) -> Draft:
    first = group[0]
    place = Place(file, first.row)
    problems = [problem for read in group for problem in read.problems]
    given: dict[str, Plain] = {}
    for read in group:
        for name, meant in read.line.items():
            if given.setdefault(name, meant) != meant:
                what = "this row says otherwise than the first row of its line"
                wanted, fix = f"as in row {first.row}", "make them alike, or give the two lines an id each"
                problems.append(Problem(Where(file, read.row, name), what, wanted, str(meant), fix))
    country = first.country or country
    problems += [
        Problem(
            Where(file, read.row, "country"),
            "one line stands in two countries",
            country,
            read.country,
            "give each an id",
        )
        for read in group
        if read.country and read.country != country
    ]
    rows: dict[Trail, int] = {(): first.row}
    ways: list[Plain] = []
    for read in group:
        for way in _ways(read):
            if any(_same(way, other) for other in ways):
                what, fix = "this channel stands twice", "delete one of the two rows; an id belongs to one line alone"
                problems.append(Problem(Where(file, read.row, "dial"), what, "once", str(way.get("dial", "")), fix))
            rows[("channels", len(ways))] = read.row
            ways.append(way)
    given |= {"channels": ways} if ways else {}
    sources: list[Plain] = [dict(read.source) for read in group if read.source]
    if sources and "sources" not in given:
        given["sources"] = [{"date": "unknown", **one} for one in _once(sources) if isinstance(one, dict)]
    named = "id" in given
    given.setdefault("id", made(country, str(given.get("name", ""))))
    left = tuple(sorted({name for read in group for name in read.left}))
    return Draft(place, country, given, named, rows, left, tuple(problems))


def _ways(read: Read) -> Iterator[dict[str, Plain]]:
    if read.channel:
        kind = str(read.channel.get("type", "phone"))
        text = str(read.channel.get("dial", read.channel.get("shown", "")))
        yield {"type": kind, **_number(kind, text), **read.channel}
    yield from read.ways


def _same(one: Plain, other: Plain) -> bool:
    return (
        isinstance(one, dict) and isinstance(other, dict) and all(one.get(n) == other.get(n) for n in ("type", "dial"))
    )


def _once(values: list[Plain]) -> list[Plain]:
    return [one for at, one in enumerate(values) if one not in values[:at]]
