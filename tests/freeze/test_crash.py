"""Pulled plugs: whatever ends a build, the last good site stays whole, and the next build leaves no trace of it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from builder.pipeline import Project
from tests.conftest import ROOT, run_build
from tests.freeze.conftest import dead, left_over, tree

PAUSE = """
import os, sys
def pause(*given, **named):
    print("paused", flush=True)
    os.read(0, 1)
    os._exit(99)
"""
PLACES = {
    "among the pages": """
import builder.freeze.frozen as frozen
write = frozen._write
def half(app, routes, folder):
    write(app, routes[:5], folder)
    pause()
frozen._write = half
""",
    "before the pages are checked": "import builder.pipeline as pipeline; pipeline.verify.run = pause",
    "before it takes its place": "import builder.freeze.folder as folder; folder.Staging.finish = pause",
    "after it took its place": "import builder.pipeline as pipeline; pipeline.remember = pause",
}
START = "\nsys.argv = ['build.py', *sys.argv[1:]]\nimport build\nbuild.main()\n"


@contextmanager
def paused(root: Path, place: str, *arguments: str) -> Iterator[subprocess.Popen[str]]:
    """A build that stopped at a place and waits to be ended."""
    process = subprocess.Popen(
        [sys.executable, "-c", PAUSE + place + START, *arguments],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    deadline = threading.Timer(60, process.kill)
    deadline.start()
    try:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline() == "paused\n", process.stderr.read()
        yield process
        process.communicate()
    finally:
        deadline.cancel()
        process.kill()
        process.communicate()


@pytest.fixture
def edited(built: Project) -> Project:
    """A built site with one sentence changed since."""
    path = built.content / "guides" / "calling.md"
    path.write_text(path.read_text("utf-8").replace("Choose a time", "Choose a moment"), "utf-8")
    return built


@pytest.mark.parametrize("jobs", ["1", "2"], ids=["one process", "two processes"])
@pytest.mark.parametrize("place", ["among the pages", "before it takes its place"])
def test_a_killed_build_leaves_the_last_site_whole(edited: Project, place: str, jobs: str) -> None:
    """The power goes; people who read the site notice nothing."""
    dist = edited.root / "dist"
    before = tree(dist)

    with paused(edited.root, PLACES[place], "build", "--jobs", jobs) as process:
        assert len(left_over(edited.root)) == 1
        os.killpg(process.pid, signal.SIGKILL)

    assert process.returncode == -signal.SIGKILL
    assert tree(dist) == before
    assert len(left_over(edited.root)) == 1

    ended = run_build(edited.root, "build")

    assert ended.returncode == 0, ended.stderr
    assert left_over(edited.root) == []
    assert b"Choose a moment" in (dist / "en" / "safe" / "calling" / "index.html").read_bytes()


def test_a_build_killed_right_after_the_swap_leaves_the_new_site_whole(edited: Project) -> None:
    """What it remembers is then older than what stands there, and must not be believed."""
    dist = edited.root / "dist"

    with paused(edited.root, PLACES["after it took its place"], "build", "--jobs", "1") as process:
        os.killpg(process.pid, signal.SIGKILL)
    new = tree(dist)
    path = edited.content / "guides" / "calling.md"
    path.write_text(path.read_text("utf-8").replace("Choose a moment", "Choose a time"), "utf-8")

    assert run_build(edited.root, "build").returncode == 0

    pages = {f"{code}/{key}/index.html" for code in ("en", "ar") for key in ("safe/calling", "about/translation")}
    pages.add("ar/a-z/index.html")  # the page is no longer in Arabic, and is found by its English title
    now = tree(dist)
    changed = {name for name in new if name.endswith(".html") and now[name] != new[name]}
    assert changed == pages  # the second counts what is translated
    assert b"Choose a time" in (dist / "en/safe/calling/index.html").read_bytes()


@pytest.mark.parametrize("place", ["among the pages", "before the pages are checked", "before it takes its place"])
def test_a_build_stopped_by_hand_leaves_no_trace(edited: Project, place: str) -> None:
    """Ctrl-C is no failure, and asks for no cleaning up."""
    before = tree(edited.root / "dist")

    with paused(edited.root, PLACES[place], "build", "--jobs", "1") as process:
        os.killpg(process.pid, signal.SIGINT)

    assert process.returncode == 130
    assert tree(edited.root / "dist") == before
    assert left_over(edited.root) == []


def test_two_processes_stopped_by_hand_leave_no_trace(edited: Project) -> None:
    """Ctrl-C reaches every process of a build at once."""
    (edited.cache).rename(edited.root / "forgotten")  # so that there is work for two
    before = tree(edited.root / "dist")

    with paused(edited.root, PLACES["among the pages"], "build", "--jobs", "2") as process:
        os.killpg(process.pid, signal.SIGINT)

    assert process.returncode == 130
    assert tree(edited.root / "dist") == before
    assert left_over(edited.root) == []


def test_our_own_bug_leaves_the_last_site_whole(edited: Project) -> None:
    """And it is called ours, with the lines to send."""
    before = tree(edited.root / "dist")
    fail = """
import sys
import builder.freeze.folder as folder
def fail(self):
    raise RuntimeError("a slip")
folder.Staging.finish = fail
"""

    ended = subprocess.run(
        [sys.executable, "-c", fail + START, "build"],
        cwd=edited.root,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )

    assert ended.returncode == 3
    assert "RuntimeError: a slip" in ended.stderr
    assert "This is our fault, not yours. Nothing was changed: the last good site stands." in ended.stderr
    assert tree(edited.root / "dist") == before
    assert left_over(edited.root) == []


def test_a_build_killed_between_two_renames_is_mended_by_the_next(edited: Project) -> None:
    """Where folders cannot be swapped there is a moment with no site; the next build ends it."""
    dist = edited.root / "dist"
    between = """
import builder.freeze.folder as folder
from pathlib import Path
folder.exchange = lambda one, other: False
rename = Path.rename
Path.rename = lambda self, target: pause() if self.name.endswith(".building") else rename(self, target)
"""
    with paused(edited.root, between, "build", "--jobs", "1") as process:
        assert not dist.exists()
        os.killpg(process.pid, signal.SIGKILL)
    assert [name.rpartition(".")[2] for name in left_over(edited.root)] == ["building", "old"]

    ended = run_build(edited.root, "build")

    assert ended.returncode == 0, ended.stderr
    assert left_over(edited.root) == []
    assert b"Choose a moment" in (dist / "en" / "safe" / "calling" / "index.html").read_bytes()


def test_a_site_caught_between_two_renames_comes_back_even_when_the_content_is_wrong(edited: Project) -> None:
    """The last good site is not hidden until somebody finds a typing error."""
    dist = edited.root / "dist"
    before = tree(dist)
    dist.rename(edited.root / f".dist.{dead()}.old")
    (edited.content / "glossary.yaml").write_text("- {id: a}", "utf-8")

    ended = run_build(edited.root, "build")

    assert ended.returncode == 1
    assert tree(dist) == before
