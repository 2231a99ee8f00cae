"""What should be asked again, in the order of need, and as a sheet to share."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest

from builder.freshness.queue import queue
from builder.freshness.sheet import HEAD, rows
from builder.model import Line, Site
from builder.pipeline import Project
from builder.read import read


@pytest.fixture
def site(tiny: Project) -> Site:
    """The content of the tiny site."""
    return read(tiny.content)


def with_lines(site: Site, *changes: dict[str, object]) -> Site:
    """Return the site with its first line written once for each set of changes."""
    services = site.services[0]
    lines: tuple[Line, ...] = tuple(services.lines[0].model_copy(update=change) for change in changes)
    return replace(site, services=(services.model_copy(update={"lines": lines}),))


def test_what_is_overdue_comes_first_and_the_oldest_of_the_rest_before_the_newest(site: Site):
    """Whoever has one hour should spend it on the number most likely to be wrong."""
    source = site.services[0].lines[0].sources[0]
    more = with_lines(
        site,
        {"id": "newer", "sources": (source.model_copy(update={"date": "2026-05"}),)},
        {"id": "undated", "sources": (source.model_copy(update={"date": "unknown"}),)},
        {"id": "late", "checked": "2025-01-01", "review_by": "2026-10-01"},
        {"id": "later", "checked": "2025-01-01", "review_by": "2026-11-21"},
        {"id": "fresh", "checked": "2026-11-01", "review_by": "2027-11-01"},
        {"id": "older", "sources": (source.model_copy(update={"date": "2014"}),)},
    )

    assert [task.line for task in queue(more, "2026-11-21")] == ["late", "later", "undated", "older", "newer"]
    assert [task.line for task in queue(more, "2027-11-01")][:3] == ["late", "later", "fresh"]


def test_a_line_held_back_is_not_in_the_queue(site: Site):
    """Nobody calls it from our pages."""
    assert [task.line for task in queue(site, "2026-11-21")] == ["es-line"]


def test_the_work_can_be_shared_out_by_country(site: Site):
    """Somebody who speaks Spanish asks the lines of Spain."""
    assert [task.line for task in queue(site, "2026-11-21", ("es",))] == ["es-line"]
    assert queue(site, "2026-11-21", ("FR",)) == ()


def test_each_task_names_its_source_and_its_command(site: Site):
    """There is nothing to look up."""
    (task,) = queue(site, "2026-11-21")

    assert (task.source, task.number) == ("https://example.org/line", "900 105 090")
    assert task.command == "python build.py review done es-line --by ROLE --date YYYY-MM-DD"


def test_a_sheet_holds_one_row_for_each_line_and_runs_nothing(site: Site):
    """A name from outside must not become a command in somebody's spreadsheet."""
    more = with_lines(site, {"name": "=cmd|' /C calc'!A0"}, {"id": "es-two", "name": 'With, "signs"'})

    head, *found = csv.reader(io.StringIO(rows(queue(more, "2026-11-21"))))

    assert tuple(head) == HEAD
    assert [row[2] for row in found] == ["'=cmd|' /C calc'!A0", 'With, "signs"']
