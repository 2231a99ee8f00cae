"""What is written about editions is what the program does."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from builder.layers import Colours, Hide, Sheet, open_layer
from builder.release.headers import HEADERS
from builder.release.judge import Held, problems

from ..conftest import ROOT

TEXT = (ROOT / "docs" / "reference" / "edition.md").read_text("utf-8")
VERIFY = (ROOT / "docs" / "how-to" / "verify.md").read_text("utf-8")
FIELDS = [name for record in (Sheet, Colours, Hide) for name in record.model_fields]


@pytest.mark.parametrize("field", FIELDS)
def test_every_field_of_an_edition_is_documented(field: str) -> None:
    """An organisation has nobody to ask."""
    assert f"| `{field}` |" in TEXT


def test_no_field_is_documented_that_is_not_there() -> None:
    """An unknown field is an error, so a wrong document costs an hour."""
    files = {"edition.yaml", "edition.lock", "content/", "locales/", "static/looks/"}

    assert set(re.findall(r"^\| `([\w./]+)` \|", TEXT, re.MULTILINE)) - files == set(FIELDS)


def test_the_example_is_an_edition(tmp_path: Path) -> None:
    """It is what people copy."""
    (example,) = re.findall(r"^```yaml\n(.*?)^```", TEXT, re.DOTALL | re.MULTILINE)
    (tmp_path / "edition.yaml").write_text(example, "utf-8")

    assert open_layer(tmp_path).sheet.name == "Our House"


def test_every_answer_of_verify_is_explained() -> None:
    """What to do stands beside what was said."""
    cases = (Held(of="1"), Held(old={"a": "1"}), Held(missing=("a",)), Held(changed=("a",)), Held(extra=("a",)))
    said = [problem.what.partition(":")[0] for held in cases for problem in problems(held, "dist/", ("a", ""), "again")]

    assert [what for what in said if what not in VERIFY] == []


def test_the_package_ships_what_an_edition_stands_on() -> None:
    """A program without its texts builds nothing."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    shipped = project["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]

    assert shipped == {
        "build.py": "builder/__main__.py",
        "content": "builder/content",
        "locales": "builder/locales",
        "static": "builder/static",
    }
    assert project["project"]["scripts"] == {"waymark": "builder.__main__:main"}
    assert len(HEADERS) > 5
