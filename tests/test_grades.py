"""`build.py reading`: how hard each page is to read, as a table and as a spreadsheet."""

from __future__ import annotations

import csv
from pathlib import Path

from builder.grades import HEAD, as_csv, grades
from builder.pipeline import Project

from .conftest import Run

HARD = "Organisations responsible for identification communicate confidentiality obligations systematically. " * 14


def test_the_table_names_every_page_with_its_grade(run: Run):
    """An editor sees at a glance where to begin."""
    ended = run("reading")
    lines = ended.stdout.splitlines()

    assert (ended.returncode, ended.stderr) == (0, "")
    assert tuple(lines[0].split()) == HEAD
    (calling,) = [line.split() for line in lines if "safe/calling" in line]
    assert calling[:3] == ["en", "safe/calling", "person"]
    assert calling[4] == "6"
    assert lines[-2].startswith("Measured ")
    assert lines[-2].endswith("too hard: 0.")


def test_a_page_that_is_too_hard_can_be_looked_at(run: Run, tiny: Project):
    """The table is for mending, so it may not stop at what has to be mended."""
    guide = tiny.content / "guides" / "calling.md"
    text = guide.read_text("utf-8")
    guide.write_text(text + "\n" + HARD + "\n", "utf-8")

    ended = run("reading")

    assert ended.returncode == 0
    assert "too hard: 1." in ended.stdout
    assert "too hard" in next(line for line in ended.stdout.splitlines() if "safe/calling" in line)

    guide.write_text(text.replace("keywords:", 'reading: {grade: "40", why: It quotes.}\nkeywords:') + HARD, "utf-8")
    (row,) = [line for line in run("reading").stdout.splitlines() if "safe/calling" in line]
    assert row.endswith("may be harder  It quotes.")


def test_the_table_can_be_had_as_a_spreadsheet(run: Run, tmp_path: Path):
    """Work is shared out by mail."""
    path = tmp_path / "grades.csv"

    ended = run("reading", "--csv", str(path))

    rows = list(csv.reader(path.read_text("utf-8").splitlines()))
    assert tuple(rows[0]) == HEAD
    assert "safe/calling" in [row[1] for row in rows]
    assert ended.stdout.startswith(f"Wrote {len(rows) - 1} pages to ")


def test_a_cell_is_never_taken_for_a_formula():
    """A reason that begins with a sign would be worked out by a spreadsheet."""
    assert as_csv([("en", "a", "all", "1.0", "10", "200", "good", "=1+1")]).splitlines()[1].endswith(",'=1+1")


def test_a_language_that_cannot_be_measured_is_refused(run: Run):
    """A number for Arabic would mean nothing; a language that is not there has none."""
    for code, what in (("ar", 'no formula is known for "ar"'), ("xx", 'there is no language "xx"')):
        ended = run("reading", "--language", code)

        assert ended.returncode == 2
        assert what in ended.stderr


def test_the_same_pages_have_the_same_grades(tiny: Project):
    """Same input, same numbers: whoever argues about a grade must be able to see it again."""
    assert grades(tiny, []) == grades(tiny, [])
