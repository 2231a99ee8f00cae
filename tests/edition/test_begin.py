"""`build.py new`: a folder from a handful of answers, or a clear no and no folder at all."""

from __future__ import annotations

import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pytest

from builder.layers import open_layer

from ..conftest import ROOT, copy_tiny, fork_build


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A base; `new` never writes into it."""
    return copy_tiny(tmp_path_factory.mktemp("base") / "base").root


def new(base: Path, folder: Path, *flags: str) -> subprocess.CompletedProcess[str]:
    """Return how `new` ended where nobody can be asked."""
    return fork_build(base, "new", str(folder), *flags)


def test_a_name_is_enough(base: Path, tmp_path: Path) -> None:
    """Everything else has a usual answer, and stands in the file with a line that says what it decides."""
    ended = new(base, tmp_path / "house", "--name", "Our House")

    sheet = open_layer(tmp_path / "house").sheet
    text = (tmp_path / "house" / "edition.yaml").read_text("utf-8")
    assert ended.returncode == 0, ended.stderr
    assert (sheet.name, sheet.languages, sheet.countries, sheet.contact) == ("Our House", ("en",), (), None)
    assert all(re.search(rf"^# .+\n{field}:", text, re.MULTILINE) for field in ("name", "languages", "contact"))
    assert "build --edition house" in (tmp_path / "house" / "README.md").read_text("utf-8")


def test_the_same_answers_give_the_same_bytes(base: Path, tmp_path: Path) -> None:
    """No clock and no chance, here either."""
    for name in ("one", "two"):
        new(
            base, tmp_path / name / "house", "--name", "Our House", "--country", "ES", "--exit", "ar=https://a.example/"
        )

    one, two = ((tmp_path / name / "house" / "edition.yaml").read_bytes() for name in ("one", "two"))
    assert one == two


@pytest.mark.parametrize(
    ("flags", "told"),
    [
        (["--name", "House 12"], "name: a name holds plain words only"),
        (["--name", "Ours", "--language", "arr"], "languages[0]: there is no such language: arr"),
        (["--name", "Ours", "--country", "EX"], "countries[0]: there is no such country: EX"),
        (["--name", "Ours", "--contact", "nobody"], "contact: this is not an e-mail address"),
        (["--name", "Ours", "--exit", "https://a.example/"], "is not a language and an address"),
        (["--name", "Ours", "--exit", "ar=a.example"], "this is not a web address"),
        (["--name", "Ours", "--action", "#9999ff"], "colours.action: this colour cannot be read well enough"),
        (["--name", 'A "quoted": [name]\n- x'], "problem"),
        ([], "the edition has no name"),
    ],
)
def test_an_answer_that_does_not_fit_leaves_nothing_behind(
    base: Path, tmp_path: Path, flags: list[str], told: str
) -> None:
    """Half a folder would be the next error."""
    ended = new(base, tmp_path / "house", *flags)

    if told == "problem":  # quotes and brackets are letters like any others
        assert ended.returncode in (0, 2)
        return
    assert ended.returncode == 2
    assert told in ended.stderr
    assert sorted(tmp_path.iterdir()) == []


def test_a_folder_that_holds_something_is_left_alone(base: Path, tmp_path: Path) -> None:
    """It may be somebody's only copy of an edition."""
    (tmp_path / "house").mkdir()
    (tmp_path / "house" / "notes.txt").write_text("ours", "utf-8")

    ended = new(base, tmp_path / "house", "--name", "Our House")

    assert ended.returncode == 2
    assert "is there already, and not empty" in ended.stderr
    assert [path.name for path in (tmp_path / "house").iterdir()] == ["notes.txt"]


def test_a_person_is_asked_and_asked_again(base: Path, tmp_path: Path) -> None:
    """A slip in the third answer must not cost the first two."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "build.py", "new", str(tmp_path / "house"), "--discreet", "Notes", "--contact", "none"],
        cwd=base,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
        stdin=theirs,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    os.write(ours, b"House 12\nOur House\narr\nar en\nES\n\n\n")
    said, _ = process.communicate(timeout=110)
    os.close(ours)
    os.close(theirs)

    assert process.returncode == 0, said
    sheet = open_layer(tmp_path / "house").sheet
    assert (sheet.name, sheet.languages, sheet.countries) == ("Our House", ("ar", "en"), ("ES",))
    assert b"a name holds plain words only" in said
    assert b"there is no such language" in said
