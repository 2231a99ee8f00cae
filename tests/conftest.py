"""The smallest whole site, and a way to run the real front door against it."""

from __future__ import annotations

import os
import runpy
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import builder.report  # noqa: F401  (loaded once, for all forks)
from builder.pipeline import Project

ROOT = Path(__file__).parent.parent
TINY = Path(__file__).parent / "sites" / "tiny"
Run = Callable[..., "subprocess.CompletedProcess[str]"]


def copy_tiny(root: Path) -> Project:
    """Return the tiny site copied to `root`, with the front door and the frame's Arabic of the real project.

    What every site shares (style sheets, `build.py`, the words of the frame) is taken from the project, so that a
    changed template never asks for a change in the tiny site.
    """
    shutil.copytree(TINY, root, dirs_exist_ok=True)
    (root / "static").symlink_to(ROOT / "static")
    shutil.copy(ROOT / "build.py", root)
    frame = Path("locales") / "ar" / "LC_MESSAGES" / "ui.po"
    shutil.copy(ROOT / frame, root / frame)
    return Project(root)


def run_build(root: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Return how `build.py` of the site in `root` ended: exit code, what it printed, what it complained of."""
    inherited = {name: value for name, value in os.environ.items() if name not in ("FORCE_COLOR", "COLUMNS")}
    return subprocess.run(
        [sys.executable, "build.py", *arguments],
        cwd=root,
        env={**inherited, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1", **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


def fork_build(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Return the same from a forked process, which has every module loaded: a fifth of the time, for many cases."""
    out, err = root.with_suffix(".out"), root.with_suffix(".err")
    child = os.fork()
    if not child:
        code: str | int | None = 99
        try:
            with out.open("w", encoding="utf-8") as sys.stdout, err.open("w", encoding="utf-8") as sys.stderr:
                os.chdir(root)
                sys.argv = ["build.py", *arguments]
                runpy.run_path(str(root / "build.py"), run_name="__main__")
        except SystemExit as ended:
            code = ended.code
        finally:
            os._exit(int(code or 0))
    _, status = os.waitpid(child, 0)
    code = os.waitstatus_to_exitcode(status)
    return subprocess.CompletedProcess(["build.py", *arguments], code, out.read_text("utf-8"), err.read_text("utf-8"))


@pytest.fixture
def tiny(tmp_path: Path) -> Project:
    """A fresh copy of the tiny site."""
    return copy_tiny(tmp_path / "tiny")


@pytest.fixture
def run(tiny: Project) -> Run:
    """The front door of that copy: `run("build")` ends with an exit code and two texts."""
    return lambda *arguments, **environment: run_build(tiny.root, *arguments, **environment)


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a tiny site built once; nobody may change it."""
    root = copy_tiny(tmp_path_factory.mktemp("built") / "tiny").root
    ended = run_build(root, "build")
    assert (ended.returncode, ended.stdout[:6]) == (0, "Built "), ended.stderr
    return root


@pytest.fixture
def built(built_site: Path, tmp_path: Path) -> Project:
    """A copy of the tiny site with its finished `dist/`, to break."""
    root = tmp_path / "tiny"
    shutil.copytree(built_site, root, symlinks=True)
    return Project(root)


def snapshot(folder: Path) -> dict[str, tuple[bytes, int]]:
    """Return the bytes and the time of every file below `folder`, to tell whether anything was touched.

    What is kept between builds may change at any time, and is left out.
    """
    return {
        path.relative_to(folder).as_posix(): (path.read_bytes(), path.stat().st_mtime_ns)
        for path in sorted(folder.rglob("*"))
        if path.is_file() and ".cache" not in path.parts
    }
