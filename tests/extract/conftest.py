"""A copy of the real project, to change."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from builder.languages.load import read_languages
from builder.pipeline import Project
from builder.translators.update import update as gather
from tests.conftest import ROOT


def copy_project(root: Path) -> Project:
    """Return the real content, its translations and the program, copied to `root`."""
    for name in ("content", "locales", "builder"):
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", root)
    return Project(root)


def update(project: Project) -> list[str]:
    """Gather and merge, as `translate update` does; return the files that changed."""
    written = gather(project, read_languages(project.locales))
    return [path.relative_to(project.locales).as_posix() for path in written]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A fresh copy of the real project, its files for translators up to date."""
    made = copy_project(tmp_path / "waymark")
    update(made)
    return made


@pytest.fixture(scope="module")
def project_once(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The same for a whole file of tests that change nothing in it."""
    return copy_project(tmp_path_factory.mktemp("project") / "waymark")
