"""Files that belong to a place: emergency numbers, lines and rights. File names and contents must agree."""

from __future__ import annotations

from pathlib import PurePosixPath

from builder.errors import Problem, Problems
from builder.model import Rights, Services, Territory
from builder.records import build
from builder.yamltext import Document


def territories(document: Document) -> tuple[Territory, ...]:
    """Return the emergency numbers of every territory, sorted by code."""
    if not isinstance(document.value, dict):
        raise Problems([Problem(document.where(), "country codes are wanted here", "ES: ...")])
    found: list[Territory] = []
    problems: list[Problem] = []
    for code, value in document.value.items():
        try:
            found.append(build(Territory, document, value, (code,), code=code))
        except Problems as error:
            problems.extend(error.problems)
    if problems:
        raise Problems(problems)
    return tuple(sorted(found, key=lambda territory: territory.code))


def services(document: Document) -> Services:
    """Return the lines of one country."""
    record = build(Services, document)
    _same_name(document, record.country.lower(), "country")
    return record


def rights(document: Document) -> Rights:
    """Return the rights of one place."""
    record = build(Rights, document)
    _same_name(document, record.id, "id")
    return record


def _same_name(document: Document, wanted: str, field: str) -> None:
    name = PurePosixPath(document.path)
    if name.stem != wanted:
        what = "the file name and the file do not agree"
        fix = f"rename the file, or correct {field}"
        raise Problems([Problem(document.where((field,)), what, f"{wanted}.yaml", name.name, fix)])
