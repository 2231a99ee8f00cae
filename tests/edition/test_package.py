"""The program as a package: what pyproject ships, laid out as a wheel lays it out, and an edition built from there."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from ..conftest import ROOT, copy_tiny

QUICK = shutil.ignore_patterns("__pycache__", ".cache", "dist")


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that holds the package as `pip` would unpack it, with the tiny site for a base."""
    base = copy_tiny(tmp_path_factory.mktemp("source") / "tiny").root
    folder = tmp_path_factory.mktemp("site-packages")
    shutil.copytree(ROOT / "builder", folder / "builder", ignore=QUICK)
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    shipped = settings["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    for source, target in shipped.items():
        copy = shutil.copytree if (base / source).is_dir() else shutil.copy
        copy(base / source, folder / target)
    return folder


def run(installed: Path, where: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Return how the installed program ended, started in the folder `where`."""
    return subprocess.run(
        [sys.executable, "-m", "builder", *arguments],
        cwd=where,
        env={**os.environ, "PYTHONPATH": str(installed), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        check=False,
    )


def test_an_edition_is_begun_and_built_without_a_clone(installed: Path, tmp_path: Path) -> None:
    """An organisation needs no copy of this tree, and none of its tools."""
    begun = run(installed, tmp_path, "new", "house", "--name", "Our House", "--language", "ar", "--country", "ES")
    built = run(installed, tmp_path / "house", "build")
    verified = run(installed, tmp_path / "house", "verify", "dist")

    assert begun.returncode == 0, begun.stderr
    assert built.returncode == 0, built.stderr
    assert verified.returncode == 0, verified.stderr
    assert "<title>Our House</title>" in (tmp_path / "house" / "dist" / "en" / "index.html").read_text("utf-8")


def test_the_package_itself_is_never_written_into(installed: Path, tmp_path: Path) -> None:
    """It may belong to the machine, and the next update would lose what stands there."""
    before = sorted(path for path in installed.rglob("*"))
    run(installed, tmp_path, "new", "house", "--name", "Our House")
    run(installed, tmp_path / "house", "check")

    assert sorted(path for path in installed.rglob("*")) == before


def test_without_an_edition_the_package_builds_nothing(installed: Path, tmp_path: Path) -> None:
    """It would build into itself."""
    ended = run(installed, tmp_path, "build")

    assert ended.returncode == 2
    assert "begin one: waymark new FOLDER" in ended.stderr
