"""A language's texts, out to a spreadsheet and back: for people who have no PO editor."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from builder.errors import Misuse, near
from builder.extract import entries
from builder.languages import Language
from builder.languages.load import read_languages
from builder.pages import plan
from builder.pipeline import TEMPLATES, Project
from builder.read import read

if TYPE_CHECKING:
    from builder.sheets import Imported


def export_sheet(project: Project, code: str, path: Path) -> int:
    """Write the texts of a language to `path` (.xlsx or .csv), and return how many rows it has.

    Raises:
        Misuse: no such language, another ending, or a file that stands there already.
        Problems: content or PO files that cannot be read.
    """
    from builder.sheets import export  # a spreadsheet library that no build needs

    site = read(project.content)
    return export(entries(site, plan(site), TEMPLATES), project.locales, _language(project, code), path)


def import_sheet(project: Project, code: str, path: Path, *, older: bool) -> Imported:
    """Bring the translations in `path` back into the PO files: all of them, or none when a row is wrong.

    Raises:
        Misuse: no such language or file.
        Problems: every row that breaks a promise, or was made from older texts and `older` is not said.
    """
    from builder.sheets import bring_back

    return bring_back(project.locales, _language(project, code), path, older=older)


def _language(project: Project, code: str) -> Language:
    known = {language.code: language for language in read_languages(project.locales).languages}
    if code not in known:
        raise Misuse(f'there is no language "{code}"', near(code, known) or f"known: {', '.join(known)}")
    return known[code]
