#!/usr/bin/env python3
"""Waymark's front door: what can be asked for, and how it ends.

Exit codes: 0 good, 1 the content is wrong, 2 misuse, 3 our own bug.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Literal

import click

from builder import checks
from builder.ending import ending
from builder.errors import Misuse
from builder.exchange.commands import services_group
from builder.freshness.commands import review_group
from builder.pipeline import Clock, Options, Project, build, prepare
from builder.report import Report
from builder.setting import code_digest
from builder.shares import default_jobs
from builder.translators.commands import translate_group

PROJECT = Project(Path(__file__).parent)
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
        context.invoke(build_command)


@main.command("build")
@click.option("--out", type=click.Path(path_type=Path), default=PROJECT.root / "dist", help="The folder to build into.")
@languages_option
@click.option("--links", type=click.Choice(["web", "file"]), default="web", help="For a server, or for a disk.")
@click.option("--base-url", default="", metavar="URL", help="The address the site will have, for search engines.")
@click.option("--jobs", type=click.IntRange(1, 64), default=default_jobs(), help="Processes to use.")
@strict_option
def build_command(
    out: Path, languages: tuple[str, ...], links: Literal["web", "file"], base_url: str, jobs: int, strict: bool
) -> None:
    """Build the site: read, check, make every page, check the pages, put the folder in place."""
    report = Report(sys.stdout, sys.stderr)

    def run() -> None:
        options = Options(languages, links, _base(base_url), jobs, strict)
        report.built(build(PROJECT, options, out, Clock(report.progress)))

    ending(report, run)


@main.command("check")
@languages_option
@strict_option
def check_command(languages: tuple[str, ...], strict: bool) -> None:
    """Check content and catalogues; change no file of yours."""
    report = Report(sys.stdout, sys.stderr)

    def run() -> None:
        options = Options(languages, strict=strict)
        edition = prepare(PROJECT, options, Clock(report.progress), code_digest(PROJECT.static))
        doubts = checks.doubts(edition.site)
        report.checked(len(edition.table.pages) * len(edition.table.languages), len(edition.table.languages), doubts)

    ending(report, run)


@main.command("pages")
@languages_option
def pages_command(languages: tuple[str, ...]) -> None:
    """Print the page table: address, kind, language, neutral title."""
    report = Report(sys.stdout, sys.stderr)
    ending(
        report, lambda: report.table(prepare(PROJECT, Options(languages), Clock(), code_digest(PROJECT.static)).table)
    )


@main.command("serve")
@languages_option
@click.option("--port", type=click.IntRange(1, 65535), default=8000, help="The port on this machine.")
def serve_command(languages: tuple[str, ...], port: int) -> None:
    """Serve the live site on this machine; pages follow every edit, errors show in the page."""
    from builder.serve import serve

    report = Report(sys.stdout, sys.stderr)
    ending(report, lambda: serve(PROJECT, Options(languages), port, report.serving))


main.add_command(services_group)
main.add_command(translate_group)
main.add_command(review_group)


def _base(address: str) -> str:
    if address and not address.startswith(("https://", "http://")):
        raise Misuse(f"{address} is not a web address", "begin it with https://")
    return address if not address or address.endswith("/") else f"{address}/"


if __name__ == "__main__":
    main()
