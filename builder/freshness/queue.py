"""What should be asked again, and in which order: what is overdue, then what nobody ever asked, the oldest first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from builder.model import Line, Site


@dataclass(frozen=True, slots=True)
class Task:
    """One published line to ask about.

    `due` is its day of review, or `never` where nobody has asked yet; `known` is the day what we know speaks for, or
    `unknown`. `number` is the way to ask, as people read it; `source` is where the number was read.
    """

    line: str
    country: str
    name: str
    due: str
    known: str
    confidence: str
    number: str
    source: str

    @property
    def command(self) -> str:
        """The command that records the answer."""
        return f"python build.py review done {self.line} --by ROLE --date YYYY-MM-DD"


def queue(site: Site, until: str, countries: tuple[str, ...] = ()) -> tuple[Task, ...]:
    """Return what is due by `until` (an ISO date), overdue lines first; `countries` are codes, none for all."""
    found = _tasks(site, until, {code.upper() for code in countries})
    return tuple(
        sorted(
            found,
            key=lambda task: (
                task.due == "never",
                task.due,
                task.known != "unknown",
                task.known,
                task.country,
                task.line,
            ),
        )
    )


def _tasks(site: Site, until: str, countries: set[str]) -> Iterator[Task]:
    for services in site.services:
        if countries and services.country not in countries:
            continue
        for line in services.lines:
            if line.published and (line.checked == "never" or line.due(until)):
                yield _task(services.country, line)


def _task(country: str, line: Line) -> Task:
    newest = max(line.sources, key=lambda source: (source.date != "unknown", source.date, source.read))
    due = "never" if line.checked == "never" else line.review_by
    shown = line.channels[0].shown
    return Task(line.id, country, line.name, due, line.dated, line.confidence, shown, newest.url)
