"""Files that belong to a place: emergency numbers, lines and rights. File names and contents must agree."""

from __future__ import annotations

from pathlib import Path

from builder.errors import Problem, Problems, Where
from builder.model import Rights, Services, Territory
from builder.records import build
from builder.yamltext import parse, read_text


def territories(path: Path, shown: str) -> tuple[Territory, ...]:
    """Return the emergency numbers of every territory, sorted by code."""
    document = parse(read_text(path, shown), shown)
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


def services(path: Path, shown: str) -> Services:
    """Return the lines of one country."""
    record = build(Services, parse(read_text(path, shown), shown))
    _same_name(path, shown, record.country.lower(), "country")
    return record


def rights(path: Path, shown: str) -> Rights:
    """Return the rights of one place."""
    record = build(Rights, parse(read_text(path, shown), shown))
    _same_name(path, shown, record.id, "id")
    return record


def _same_name(path: Path, shown: str, wanted: str, field: str) -> None:
    if path.stem != wanted:
        what = "the file name and the file do not agree"
        fix = f"rename the file, or correct {field}"
        raise Problems([Problem(Where(shown, 1, field), what, f"{wanted}.yaml", path.name, fix)])
