#!/usr/bin/env python3
"""Waymark's front door: what can be asked for, and how it ends.

Exit codes: 0 good, 1 the content is wrong, 2 misuse, 3 our own bug.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Literal

import click
from click.core import ParameterSource

from builder import checks
from builder.chosen import chosen, edition_option
from builder.edition.commands import new_command, overrides_command
from builder.edition.overrides import overrides
from builder.ending import ending
from builder.errors import Misuse
from builder.exchange.commands import services_group
from builder.freshness.commands import review_group
from builder.grades import reading_command
from builder.pipeline import Clock, Options, Project, build, placed, prepare
from builder.publishing import look
from builder.publishing.online import addresses, dead
from builder.report import Report
from builder.shares import default_jobs
from builder.translators.commands import translate_group
from builder.verifying import verify_command

PROJECT = Project(Path(__file__).parent)
INSTALLED = (PROJECT.root / "pipeline.py").is_file()  # as a package, this file and the base lie inside builder/
languages_option = click.option(
    "--language",
    "languages",
    multiple=True,
    metavar="CODE",
    help="Only this language, and the source; may be repeated.",
)


strict_option = click.option(
    "--strict",
    is_flag=True,
    help="Fail where a page, or a part that can hurt, would fall back to the source, or a line is due for review.",
)


@click.group(invoke_without_command=True)
@click.pass_context
def main(context: click.Context) -> None:
    """Build, check or read a Waymark site. Without a command: build."""
    context.obj = PROJECT
    if context.invoked_subcommand is None:
        context.obj = chosen(PROJECT)
        context.invoke(build_command)


@main.command("build")
@click.option("--out", type=click.Path(path_type=Path), default=PROJECT.root / "dist", help="The folder to build into.")
@languages_option
@click.option("--links", type=click.Choice(["web", "file"]), default="web", help="For a server, or for a disk.")
@click.option("--base-url", default="", metavar="URL", help="The address the site will have, for search engines.")
@click.option("--jobs", type=click.IntRange(1, 64), default=default_jobs(), help="Processes to use.")
@strict_option
@edition_option
@click.pass_context
def build_command(
    context: click.Context, out: Path, languages: tuple[str, ...], links: Literal["web", "file"], base_url: str,
    jobs: int, strict: bool,
) -> None:  # fmt: skip
    """Build the site: read, check, make every page, check the pages, put the folder in place."""
    report = Report(sys.stdout, sys.stderr)
    project: Project = context.obj
    told = context.get_parameter_source("out") is ParameterSource.COMMANDLINE
    if project.over and not told:
        out = project.over / "dist"

    def run() -> None:
        if INSTALLED and not (project.over or told):
            raise Misuse("no edition is named", "say which: --edition FOLDER; or begin one: waymark new FOLDER")
        options = Options(languages, links, _base(base_url), jobs, strict)
        layer = project.layer()
        below = sum(one.state in ("changed", "gone") for one in overrides(project, layer)) if layer else 0
        report.built(build(project, options, out, Clock(report.progress)), below)

    ending(report, run)


@main.command("check")
@languages_option
@strict_option
@click.option("--publish", is_flag=True, help="Look at all there is to look at before publishing, built pages too.")
@click.option("--online", is_flag=True, help="With --publish, ask the internet whether the pages we name still answer.")
@edition_option
@click.pass_obj
def check_command(project: Project, languages: tuple[str, ...], strict: bool, publish: bool, online: bool) -> None:
    """Check content and catalogues, and with --publish the pages made from them; change no file of yours."""
    report = Report(sys.stdout, sys.stderr)

    def run() -> None:
        if online and not publish:
            raise Misuse("--online is a part of --publish", "say both: check --publish --online")
        options = Options(languages, jobs=default_jobs(), strict=strict)
        edition = prepare(project, options, Clock(report.progress), project.version())
        words = checks.doubtful_words(edition.site, placed(edition.entries), edition.table.source, edition.catalogs)
        doubts = (*checks.doubts(edition.site), *words)
        counts = len(edition.table.pages) * len(edition.table.languages), len(edition.table.languages)
        if not publish:
            report.checked(*counts, doubts)
            return
        clock = Clock(report.progress)
        built = build(project, options, project.cache / "check", clock)
        found = overrides(project, edition.layer) if edition.layer else ()
        lost = None
        if online:
            asked = addresses(edition.site)
            with clock.stage("online", len(asked)) as progress:
                lost = dead(asked, progress)
        told = (*doubts, *(one.problem() for one in lost or ()))
        rows = [(row.topic, row.state, row.words, row.next) for row in look(edition, built, found, lost)]
        report.looked(*counts, told, rows)

    ending(report, run)


@main.command("pages")
@languages_option
@edition_option
@click.pass_obj
def pages_command(project: Project, languages: tuple[str, ...]) -> None:
    """Print the page table: address, kind, language, neutral title."""
    report = Report(sys.stdout, sys.stderr)
    ending(report, lambda: report.table(prepare(project, Options(languages), Clock(), project.version()).table))


@main.command("serve")
@languages_option
@click.option("--port", type=click.IntRange(1, 65535), default=8000, help="The port on this machine.")
@edition_option
@click.pass_obj
def serve_command(project: Project, languages: tuple[str, ...], port: int) -> None:
    """Serve the live site on this machine; pages follow every edit, errors show in the page."""
    from builder.serve import serve

    report = Report(sys.stdout, sys.stderr)
    ending(report, lambda: serve(project, Options(languages), port, report.serving))


main.add_command(new_command)
main.add_command(verify_command)
main.add_command(overrides_command)
main.add_command(services_group)
main.add_command(translate_group)
main.add_command(review_group)
main.add_command(reading_command)


def _base(address: str) -> str:
    if address and not address.startswith(("https://", "http://")):
        raise Misuse(f"{address} is not a web address", "begin it with https://")
    return address if not address or address.endswith("/") else f"{address}/"


if __name__ == "__main__":
    main()
