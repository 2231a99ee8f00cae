"""The words of `build.py services ...`: what each command takes, and to whom it hands its answer."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from builder.chosen import edition_option
from builder.ending import ending
from builder.errors import Misuse
from builder.pipeline import Project
from builder.report import Report

if TYPE_CHECKING:
    from builder.exchange.opening import Format

FILE = click.Path(path_type=Path, dir_okay=False)


@click.group("services")
def services_group() -> None:
    """Commands that exchange lines with other directories."""


@services_group.command("export")
@click.option(
    "--format", "kind", type=click.Choice(["hsds", "csv"]), required=True, help="HSDS 3 JSON, or a flat table."
)
@click.option("--out", type=FILE, required=True, help="The file to write.")
@click.option("--country", "countries", multiple=True, metavar="CC", help="Only this country; may be repeated.")
@click.option("--held-back", is_flag=True, help="The lines that are not published too, marked as such.")
@edition_option
@click.pass_obj
def export_command(
    project: Project, kind: Literal["hsds", "csv"], out: Path, countries: tuple[str, ...], held_back: bool
) -> None:
    """Write our lines to a file that other directories can read."""
    from builder.exchange.service import export  # what no build needs
    from builder.exchange.told import exported

    report = Report(sys.stdout, sys.stderr)

    def run() -> None:
        count = export(project.content, out, kind, countries, held_back=held_back, layer=project.layer())
        _say(report, exported(count, out))

    ending(report, run)


@services_group.command("import")
@click.argument("file", type=FILE)
@click.option("--format", "kind", type=click.Choice(["hsds", "csv", "xlsx"]), help="Without it, the file says.")
@click.option("--country", default="", metavar="CC", help="The country of lines that name none.")
@click.option("--kind", "purpose", default="", metavar="KIND", help="The kind of lines that name none.")
@click.option("--columns", type=FILE, metavar="MAP", help="A YAML file that says which column is which field.")
@click.option("--from", "address", default="", metavar="URL", help="Where the file was had from.")
@click.option(
    "--date", "day", default="", metavar="YYYY-MM-DD", help="The day it was had; default the information date."
)
@click.option("--dry-run", is_flag=True, help="Only say what would be done; so it is without --write.")
@click.option("--write", "writing", is_flag=True, help="Write the lines: all of them, or none.")
@edition_option
@click.pass_obj
def import_command(
    project: Project, file: Path, kind: Format | None, country: str, purpose: str, columns: Path | None, address: str,
    day: str, dry_run: bool, writing: bool,
) -> None:  # fmt: skip
    """Say row by row what FILE would add or change in content/services/, and with --write do it."""
    from builder.exchange.service import bring
    from builder.exchange.told import brought
    from builder.exchange.trust import Origin

    report = Report(sys.stdout, sys.stderr)

    def run() -> None:
        if dry_run and writing:
            raise Misuse("a dry run writes nothing", "say either --dry-run or --write")
        origin = Origin(file.name, address, day, purpose)
        layer = project.layer()
        done = bring(project.content, file, kind, country, columns, origin, writing=writing, layer=layer)
        _say(report, brought(done, project.over or project.root))
        if done.problems:
            raise done.problems

    ending(report, run)


def _say(report: Report, rows: Iterable[str]) -> None:
    report.quiet()
    report.out.print("\n".join(rows))
