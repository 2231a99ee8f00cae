"""Lines as one flat table, a row for every channel: what a person opens in a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from builder.exchange import clock, commas
from builder.exchange.fields import CHANNEL, LINE, column
from builder.exchange.plain import plain
from builder.model import Line
from builder.yamltext import Plain

HEAD = (
    "country",
    *(field.name for field in LINE if field.name != "channels"),
    *(column(field) for field in CHANNEL),
)


def table(lines: Iterable[tuple[str, Line]]) -> bytes:
    """Return the CSV file; a field that a line does not have is an empty cell."""
    return commas.write([HEAD, *(row for country, line in lines for row in _rows(country, line))])


def _rows(country: str, line: Line) -> Iterator[list[str]]:
    ours = plain(line)
    head = [country, *(cell(field.name, ours.get(field.name, "")) for field in LINE if field.name != "channels")]
    for channel in line.channels:
        way = plain(channel)
        yield [*head, *(cell(field.name, way.get(field.name, "")) for field in CHANNEL)]


def cell(name: str, value: Plain) -> str:
    """Return one value as text: hours and sources in their own writing, lists with commas."""
    if name == "hours":
        return clock.cell(value)
    if name == "sources" and isinstance(value, list):
        return "\n".join(_source(one) for one in value if isinstance(one, dict))
    return ", ".join(str(one) for one in value) if isinstance(value, list) else str(value)


def _source(source: dict[str, Plain]) -> str:
    return " | ".join(" ".join(str(source[name]).split()) for name in ("url", "date", "read", "title"))
