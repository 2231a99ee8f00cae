"""`build.py review` as a person types it."""

from __future__ import annotations

from builder.pipeline import Project
from tests.conftest import Run

FILE = "content/services/es.yaml"


def test_review_lists_what_to_ask_and_how_to_record_it(run: Run):
    """The whole of the work on one screen."""
    ended = run("review")

    assert ended.returncode == 0
    assert ended.stdout == (
        "Never asked yet, the oldest first:\n"
        "  ES  es-line  Línea abierta  900 105 090  known as of 2026-05\n"
        "      source  https://example.org/line\n"
        "      then    python build.py review done es-line --by ROLE --date YYYY-MM-DD\n"
        "1 line to ask about.\n"
    )


def test_an_answer_takes_the_line_out_of_the_list(run: Run, tiny: Project):
    """From the call to the file in one command."""
    done = run("review", "done", "es-line", "--by", "coordinator", "--date", "2026-11-21")
    after = run("review")
    later = run("review", "--until", "2027-11-21")

    assert (done.returncode, done.stdout.splitlines()[0]) == (
        0,
        f"Wrote {FILE}: es-line is due again by 2027-11-21.",
    )
    assert after.stdout == "0 lines to ask about.\n"
    assert later.stdout.startswith("Due by 2027-11-21:\n  ES  es-line  ")
    assert run("check").returncode == 0


def test_the_list_can_be_shared_as_a_sheet(run: Run, tiny: Project):
    """Five people with a phone each are done in an evening."""
    ended = run("review", "--csv", "ask.csv")

    assert ended.returncode == 0
    assert (tiny.root / "ask.csv").read_text("utf-8").count("\n") == 2


def test_what_is_due_is_a_warning_and_under_strict_a_problem(run: Run, tiny: Project):
    """An edition in a hurry goes on; one that must be right does not."""
    file = tiny.root / FILE
    old = "  checked: 2025-11-01\n  review_by: 2026-11-01\n"
    file.write_text(file.read_text("utf-8").replace("  checked: never\n", old, 1), "utf-8")

    checked, strict = run("check"), run("check", "--strict", "--language", "en")

    assert checked.returncode == 0
    assert checked.stdout.startswith("Warnings: for a person to judge.\n")
    assert "this line is due to be asked again" in checked.stdout
    assert strict.returncode == 1
    assert "this line is due to be asked again" in strict.stderr


def test_a_country_without_lines_is_told(run: Run):
    """An empty list would look like work well done."""
    ended = run("review", "--country", "FR")

    assert (ended.returncode, ended.stderr.splitlines()[0]) == (2, "This was not done: there are no lines for FR")
