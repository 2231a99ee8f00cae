"""The tiny site with one thing changed, and what a check says of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest

from builder.errors import Problem
from builder.languages import Language
from builder.languages.load import read_languages
from builder.model import Site
from builder.pipeline import Project
from builder.read import read
from builder.report import letter

Change = Callable[..., Site]


@pytest.fixture
def changed(tiny: Project) -> Change:
    """The tiny site after `changed(path, old, new)`; without arguments, as it is."""

    def change(path: str = "", old: str = "", new: str = "") -> Site:
        if path:
            file = tiny.content / path
            text = file.read_text("utf-8") if file.exists() else ""
            assert old in text, f"the tiny site no longer holds {old!r}"
            file.write_text(text.replace(old, new, 1) if old else new, "utf-8")
        return read(tiny.content)

    return change


@pytest.fixture
def english(tiny: Project) -> Language:
    """The source language of the tiny site, with a few words on each of its lists."""
    lists = {
        "avoid": {"helpless*": "say what stands in the way", "you must": "you can", "prostitute*": "people"},
        "hard": ("tortur*", "beaten"),
        "counts": ("million*", "half of"),
    }
    return read_languages(tiny.locales).source.model_copy(update=lists)


def letters(problems: Iterable[Problem]) -> list[str]:
    """Return the letters about some problems, sorted by place."""
    return [letter(problem) for problem in sorted(problems)]
