"""Babel's own command finds what ours finds: no translator depends on a command that only we have."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from builder.languages.load import COMPONENTS
from builder.pipeline import Project
from tests.conftest import ROOT
from tests.extract.conftest import update

CHANGING = re.compile(rb'"POT-Creation-Date: [^"]*"|Copyright \(C\) \d{4}|<EMAIL@ADDRESS>, \d{4}')
OPTIONS = ["--add-location=file", "--no-wrap", "--project=Waymark", "--version=1"]


def documented() -> str:
    """Return the commands that the reference tells to type."""
    text = (ROOT / "docs" / "reference" / "extraction.md").read_text("utf-8")
    (block,) = re.findall(r"^```bash\n(.*?)^```", text, re.DOTALL | re.MULTILINE)
    return block


def typed(root: Path, commands: str) -> subprocess.CompletedProcess[str]:
    """Run commands in the folder of a project, with our Babel first."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONPATH": "."}
    return subprocess.run(
        ["bash", "-euc", commands], cwd=root, env=environment, capture_output=True, text=True, check=False
    )


@pytest.fixture(scope="module")
def gathered(project_once: Project) -> Path:
    """A copy of the real project with its files up to date, and what the documented commands write beside them."""
    update(project_once)
    ended = typed(project_once.root, documented())
    assert (ended.returncode, ended.stderr) == (0, "")
    return project_once.root


def parsed(path: Path) -> Catalog:
    """Return a template as Babel reads it."""
    with path.open("rb") as file:
        return read_po(file, abort_invalid=True)


def entries(catalog: Catalog) -> list[tuple[object, ...]]:
    """Return all that a translator is told, in order."""
    return [(one.id, one.context, one.auto_comments, one.locations, one.flags) for one in catalog if one.id]


@pytest.mark.parametrize("name", COMPONENTS)
def test_pybabel_writes_our_template_byte_for_byte(gathered: Path, name: str):
    """Two commands with two answers would leave a translator between them."""
    ours, theirs = (path.read_bytes() for path in (gathered / "locales" / f"{name}.pot", gathered / f"{name}.pot"))

    assert CHANGING.sub(b"", theirs) == CHANGING.sub(b"", ours)
    assert entries(parsed(gathered / f"{name}.pot")) == entries(parsed(gathered / "locales" / f"{name}.pot"))


@pytest.mark.parametrize("name", COMPONENTS)
def test_every_text_says_who_speaks_and_where_it_is_seen(gathered: Path, name: str):
    """The word "you" is a frightened person on one page and a nurse on another."""
    for text, _, comments, locations, _ in entries(parsed(gathered / "locales" / f"{name}.pot")):
        told = " ".join(comments)  # type: ignore[arg-type]
        assert re.match(r"Spoken to |A text of the frame, |The title of a |Beside a phone number, ", told), text
        assert "Page: /" in told or told.startswith("The title"), text
        assert [line for _, line in locations] == [None], text  # type: ignore[attr-defined]


def test_the_whole_project_at_once_gives_every_text_once(gathered: Path):
    """Who does not know our parts of the site still gets all of it, and nothing of the tests."""
    ended = typed(gathered, f"pybabel -q extract -F pyproject.toml {' '.join(OPTIONS)} -o all.pot .")
    found = entries(parsed(gathered / "all.pot"))
    ours = [entry for name in COMPONENTS for entry in entries(parsed(gathered / "locales" / f"{name}.pot"))]

    assert (ended.returncode, ended.stderr) == (0, "")
    assert sorted(map(repr, found)) == sorted(map(repr, ours))


def test_content_that_cannot_be_read_is_told_without_a_traceback(tmp_path: Path, project: Project):
    """The twin: half a template would look like a finished one."""
    (project.content / "check.yaml").write_text("voices: [", "utf-8")
    ended = typed(project.root, f"pybabel -q extract -F pyproject.toml -o {tmp_path}/a.pot content/services")

    assert ended.returncode == 1
    assert ended.stderr == "the content has 1 problem(s); run python build.py check to see them\n"


@pytest.mark.parametrize("name", COMPONENTS)
def test_no_text_holds_a_figure(gathered: Path, name: str):
    """A number is data; nobody can change what nobody is given."""
    texts = [str(text) for text, *_ in entries(parsed(gathered / f"{name}.pot"))]

    assert texts
    written = {text: re.sub(r"\(\{\w+\}\)", "", text) for text in texts}  # the name of a link is not read
    assert [text for text, words in written.items() if re.search(r"\d", words)] == []


def test_a_file_of_no_project_has_no_texts(tmp_path: Path):
    """Somebody's own notes do not become texts of the site."""
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    (tmp_path / "builder").symlink_to(ROOT / "builder")
    (tmp_path / "notes.md").write_text("# Mine\n", "utf-8")
    ended = typed(tmp_path, "pybabel -q extract -F pyproject.toml -o a.pot notes.md")

    assert (ended.returncode, ended.stderr) == (0, "")
    assert len(parsed(tmp_path / "a.pot")) == 0
