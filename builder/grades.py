"""`build.py reading`: how hard each page is to read, for whom, and why where one may be harder.

It measures, and judges nothing: a page that is too hard is told by `check`, and may be looked at here all the same.
"""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from builder.chosen import edition_option
from builder.ending import ending
from builder.errors import Misuse, near
from builder.languages import Catalog, Language, Languages
from builder.languages.load import read_languages
from builder.languages.standing import held
from builder.pipeline import Project
from builder.prose import FORMULAS, Measured, measured, measured_in
from builder.read import read
from builder.report import Report

HEAD = ("language", "page", "audience", "score", "limit", "words", "standing", "why")


@click.command("reading")
@click.option(
    "--language", "languages", multiple=True, metavar="CODE", help="In this language, not the source; may be repeated."
)
@click.option("--csv", "sheet", type=click.Path(path_type=Path, dir_okay=False), help="Write it to this file instead.")
@edition_option
@click.pass_obj
def reading_command(project: Project, languages: tuple[str, ...], sheet: Path | None) -> None:
    """Say how hard each page is to read: in the source language, or in others that have a formula."""
    report = Report(sys.stdout, sys.stderr)

    def run() -> None:
        found = grades(project, languages)
        rows = [_row(page) for page in found]
        if sheet:
            sheet.write_text(as_csv(rows), "utf-8", newline="")
        report.graded(HEAD, rows, sum(page.hard for page in found), sheet)

    ending(report, run)


def grades(project: Project, codes: Iterable[str]) -> tuple[Measured, ...]:
    """Return every page that is read as text, measured in the languages asked for, or in the source language.

    Raises:
        Problems: content or a file that cannot be read.
        Misuse: a language that is not listed, or that has no formula.
    """
    layer = project.layer()
    listed = read_languages(project.locales, layer)
    wanted = _wanted(listed, tuple(codes))
    site = read(project.content, layer)
    found: list[Measured] = []
    for language in wanted:
        if language.code == listed.default:
            found += measured(site, language)
        else:
            texts = held(project.locales, language, layer).items()
            done = {name: one.translation for name, one in texts if one.state == "done"}
            found += measured_in(site, Catalog(language, done, ""))
    return tuple(found)


def as_csv(rows: Iterable[tuple[str, ...]]) -> str:
    """Return the table for a spreadsheet; no cell in it can be taken for a formula, since none begins with a sign."""
    out = io.StringIO()
    sheet = csv.writer(out, lineterminator="\n")
    sheet.writerow(HEAD)
    sheet.writerows((*row[:-1], f"'{row[-1]}" if row[-1][:1] in ("=", "+", "-", "@") else row[-1]) for row in rows)
    return out.getvalue()


def _wanted(listed: Languages, codes: tuple[str, ...]) -> Iterator[Language]:
    known = {language.code: language for language in listed.languages}
    for code in codes or (listed.default,):
        if code not in known:
            raise Misuse(f'there is no language "{code}"', near(code, known) or f"known: {', '.join(known)}")
        if code.partition("-")[0] not in FORMULAS:
            raise Misuse(f'no formula is known for "{code}"', f"there is one for: {', '.join(FORMULAS)}")
        yield known[code]


def _row(page: Measured) -> tuple[str, ...]:
    standing = "too hard" if page.hard else "may be harder" if page.excused else "good" if page.judged else "too short"
    reading = page.writing.guide.head.reading if page.writing.guide else None
    score, limit, why = f"{page.score:.1f}", f"{page.allowed:g}", reading.why if reading else ""
    return (page.language, page.writing.page, page.writing.audience, score, limit, str(page.words), standing, why)
