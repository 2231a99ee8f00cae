"""A language's texts, out to a spreadsheet and back: for people who have no PO editor."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from builder.errors import Misuse, near
from builder.languages import Language
from builder.languages.load import read_languages
from builder.pipeline import Project
from builder.translators.own import own_texts

if TYPE_CHECKING:
    from builder.sheets import Imported


def export_sheet(project: Project, code: str, path: Path) -> int:
    """Write the texts of a language to `path` (.xlsx or .csv), and return how many rows it has.

    Raises:
        Misuse: no such language, another ending, or a file that stands there already.
        Problems: content or PO files that cannot be read.
    """
    from builder.sheets import export  # a spreadsheet library that no build needs

    layer = project.layer()
    locales = layer.locales if layer else project.locales
    return export(own_texts(project, layer), locales, _language(project, code), path)


def import_sheet(project: Project, code: str, path: Path, *, older: bool) -> Imported:
    """Bring the translations in `path` back into the PO files: all of them, or none when a row is wrong.

    Raises:
        Misuse: no such language or file.
        Problems: every row that breaks a promise, or was made from older texts and `older` is not said.
    """
    from builder.sheets import bring_back

    layer = project.layer()
    return bring_back(layer.locales if layer else project.locales, _language(project, code), path, older=older)


def _language(project: Project, code: str) -> Language:
    known = {language.code: language for language in read_languages(project.locales, project.layer()).languages}
    if code not in known:
        raise Misuse(f'there is no language "{code}"', near(code, known) or f"known: {', '.join(known)}")
    return known[code]
