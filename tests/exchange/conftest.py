"""A copy of the tiny site, and one call that brings a file into it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from builder.errors import Misuse, Problems
from builder.exchange.service import Brought, bring
from builder.exchange.trust import Origin
from builder.pipeline import Project

TODAY = "2026-11-21"
FROM = "https://example.org/list"
Bring = Callable[..., Brought]
Letters = Callable[..., list[str]]


@pytest.fixture
def bringing(tiny: Project, tmp_path: Path) -> Bring:
    """Bring text, bytes, or data (as JSON) into the tiny site: `bringing("a.csv", "name;phone", writing=True)`."""

    def run(name: str, given: Any, *, columns: str = "", address: str = FROM, **options: Any) -> Brought:
        path = tmp_path / name
        if isinstance(given, Path):
            path = given
        else:
            text = given if isinstance(given, str | bytes) else json.dumps(given, ensure_ascii=False)
            path.write_bytes(text if isinstance(text, bytes) else text.encode())
        chosen = tmp_path / "map.yaml" if columns else None
        if chosen:
            chosen.write_text(columns, "utf-8")
        origin = Origin(path.name, address, TODAY, options.get("purpose", ""))
        kind, country = options.get("kind"), options.get("country", "")
        return bring(tiny.content, path, kind, country, chosen, origin, writing=options.get("writing", False))

    return run


@pytest.fixture
def letters(bringing: Bring, tiny: Project) -> Letters:
    """Say what is refused, one `field: what` for each problem, and hold that no byte of the content changed."""

    def run(name: str, given: Any, **options: Any) -> list[str]:
        before = {path: path.read_bytes() for path in tiny.content.rglob("*") if path.is_file()}
        try:
            problems: Iterable[Any] = getattr(bringing(name, given, **options, writing=True).problems, "problems", ())
        except Problems as error:
            problems = error.problems
        except Misuse as error:
            return [error.what]
        finally:
            assert {path: path.read_bytes() for path in tiny.content.rglob("*") if path.is_file()} == before
        for problem in problems:
            assert problem.fix, problem
        return [f"{problem.where.field}: {problem.what}" for problem in problems]

    return run
