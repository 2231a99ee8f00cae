"""The words of `build.py translate ...`: what each command takes, and to whom it hands its answer."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import click

from builder.chosen import edition_option
from builder.ending import ending
from builder.languages.load import read_languages
from builder.pipeline import Project
from builder.report import Report
from builder.translators.check import check
from builder.translators.new import new
from builder.translators.sheet import export_sheet, import_sheet
from builder.translators.status import as_data, status
from builder.translators.update import update


@click.group("translate")
def translate_group() -> None:
    """Commands for translators and those who work with them."""


def _end(run: Callable[[Report], None]) -> None:
    report = Report(sys.stdout, sys.stderr)
    ending(report, lambda: run(report))


@translate_group.command("update")
@edition_option
@click.pass_obj
def update_command(project: Project) -> None:
    """Gather every text into locales/*.pot and merge it into each language's files."""

    def run(report: Report) -> None:
        listed = read_languages(project.locales, project.layer())
        report.extracted(update(project, listed), project.over or project.root)

    _end(run)


@translate_group.command("new")
@click.argument("code")
@edition_option
@click.pass_obj
def new_command(project: Project, code: str) -> None:
    """Add the language CODE: its entry, its notes, and its empty files."""
    _end(lambda report: report.added(new(project, code), code, project.over or project.root))


@translate_group.command("status")
@click.argument("languages", nargs=-1, metavar="[LANG]...")
@click.option("--json", "as_json", is_flag=True, help="Print it for programs.")
@edition_option
@click.pass_obj
def status_command(project: Project, languages: tuple[str, ...], as_json: bool) -> None:
    """Say what is done, to review, stale and missing, by language and part of the site."""

    def run(report: Report) -> None:
        found = status(project, languages)
        if as_json:
            report.data(as_data(found))
        else:
            report.tallies(found)

    _end(run)


@translate_group.command("check")
@click.argument("languages", nargs=-1, metavar="[LANG]...")
@edition_option
@click.pass_obj
def check_command(project: Project, languages: tuple[str, ...]) -> None:
    """Say everything that is wrong in the translations, and what a person should look at; change no file."""

    def run(report: Report) -> None:
        found = check(project, languages)
        report.weighed(found)
        if any(one.errors for one in found):
            sys.exit(1)

    _end(run)


@translate_group.command("export")
@click.argument("code", metavar="LANG")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@edition_option
@click.pass_obj
def export_command(project: Project, code: str, file: Path) -> None:
    """Write the texts of LANG to the spreadsheet FILE (.xlsx or .csv)."""
    _end(lambda report: report.exported(export_sheet(project, code, file), file))


@translate_group.command("import")
@click.argument("code", metavar="LANG")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--older", is_flag=True, help="Take a file made from older texts; rows that fit no more are skipped.")
@edition_option
@click.pass_obj
def import_command(project: Project, code: str, file: Path, older: bool) -> None:
    """Bring the translations in FILE back into LANG: all of them, or none when a row is wrong."""
    _end(lambda report: report.imported(import_sheet(project, code, file, older=older)))


@translate_group.command("preview")
@click.argument("code", metavar="LANG")
@click.option("--port", type=click.IntRange(1, 65535), default=8000, help="The port on this machine.")
@edition_option
@click.pass_obj
def preview_command(project: Project, code: str, port: int) -> None:
    """Serve the live site; each text of LANG tells what it is, and what is missing or stale is outlined."""
    from builder.translators.preview import preview  # a server that no other command needs

    _end(lambda report: preview(project, code, port, report.serving))
