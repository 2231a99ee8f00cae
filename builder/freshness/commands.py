"""The words of `build.py review ...`: what each command takes, and to whom it hands its answer."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from builder.chosen import edition_option
from builder.ending import ending
from builder.errors import Misuse
from builder.freshness.queue import queue
from builder.freshness.record import answer, iso_day, record
from builder.freshness.sheet import rows
from builder.pipeline import Project
from builder.read import read
from builder.report import Report


@click.group("review", invoke_without_command=True)
@click.option(
    "--until", default="", metavar="YYYY-MM-DD", help="What is due by this day; default the information date."
)
@click.option("--country", "countries", multiple=True, metavar="CC", help="Only this country; may be repeated.")
@click.option("--csv", "sheet", type=click.Path(path_type=Path, dir_okay=False), help="Write it to this file instead.")
@edition_option
@click.pass_context
def review_group(context: click.Context, until: str, countries: tuple[str, ...], sheet: Path | None) -> None:
    """List the lines whose operators should be asked again, each with its source and the command that records it."""
    if context.invoked_subcommand is not None:
        return
    project: Project = context.obj
    report = Report(sys.stdout, sys.stderr)

    def run() -> None:
        site = read(project.content, project.layer())
        day = iso_day(until, "--until").isoformat() if until else site.settings.information_date
        unknown = {code.upper() for code in countries} - {found.country for found in site.services}
        if unknown:
            raise Misuse(f"there are no lines for {', '.join(sorted(unknown))}", "give a code such as ES")
        tasks = queue(site, day, countries)
        if sheet:
            sheet.write_text(rows(tasks), "utf-8", newline="")
            report.shared(len(tasks), sheet)
        else:
            report.due(
                [
                    (task.country, task.line, task.name, task.number, task.due, task.known, task.source, task.command)
                    for task in tasks
                ]
            )

    ending(report, run)


@review_group.command("done")
@click.argument("line")
@click.option("--by", "role", required=True, metavar="ROLE", help="Who asked, as a role: coordinator. No name.")
@click.option("--date", "day", required=True, metavar="YYYY-MM-DD", help="The day the operator confirmed the line.")
@click.option("--next", "again", default="", metavar="YYYY-MM-DD", help="When to ask again; default a year later.")
@edition_option
@click.pass_obj
def done_command(project: Project, line: str, role: str, day: str, again: str) -> None:
    """Record that the operator of LINE confirmed it; changes nothing else in the file."""
    report = Report(sys.stdout, sys.stderr)

    def run() -> None:
        given = answer(line, role, day, again)
        site, root = read(project.content, project.layer()), project.over.parent if project.over else project.root
        report.recorded(record(root, site, given, own=project.over is not None), given.line, given.again, root)

    ending(report, run)
