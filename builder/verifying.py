"""The words of `build.py verify`: what it takes, and to whom it hands its answer."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from builder.chosen import edition_option
from builder.ending import ending
from builder.errors import Misuse, Problems
from builder.pipeline import Project
from builder.release.manifest import remembered
from builder.release.service import release_of, verify
from builder.report import Report


@click.command("verify")
@click.argument("copy", metavar="DIR|URL")
@click.option(
    "--against",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="The build it should be: its folder, or its list.",
)
@click.option(
    "--key", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE", help="A public key that signed the list."
)
@click.option("--headers", is_flag=True, help="Fail also where a header that only protects did not arrive.")
@edition_option
@click.pass_obj
def verify_command(project: Project, copy: str, against: Path | None, key: Path | None, headers: bool) -> None:
    """Hold a copy, in a folder or on a host, against the build it should be; change nothing."""
    report = Report(sys.stdout, sys.stderr)

    def run() -> None:
        release = release_of(against or (project.over or project.root) / "dist")
        if against and release is None:
            raise Misuse(f"there is no list of files at {against}", "name a built folder, or its MANIFEST.sha256")
        asked = lambda done, whole: report.progress("hold", done, whole)  # noqa: E731
        found = verify(copy, release, remembered(project.cache), key, asked)
        failing = (*found.problems, *(found.notes if headers else ()))
        report.held(found.place, found.build, found.known, len(found.held.same), () if headers else found.notes,
                    signed=found.signed, whole=not failing)  # fmt: skip
        if failing:
            raise Problems(failing)

    ending(report, run)
