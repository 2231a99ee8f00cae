"""`translate check`: every error, then every warning, with file and line; and how it ends."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from builder.errors import Misuse
from builder.languages.weigh import Weighed
from builder.pipeline import Project
from builder.report import Report
from builder.translators.check import check
from tests.conftest import Run, snapshot

SAFE = "locales/ar/LC_MESSAGES/safe.po"
RUNS = "من يدير هذا الخط؟"


def edit(project: Project, path: str, old: str, new: str) -> None:
    """Change a file as a person would."""
    file = project.root / path
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")


def arabic(tiny: Project) -> Weighed:
    """Return what is found in Arabic."""
    (found,) = check(tiny, ["ar"])
    return found


def errors(tiny: Project) -> list[tuple[str, int, str]]:
    """Return each error's file, line and words."""
    return [(one.where.path, one.where.line, one.what) for one in arabic(tiny).errors]


def warned(tiny: Project) -> list[tuple[str, str, int]]:
    """Return each warning's promise, file and line."""
    return [(name, one.where.path, one.where.line) for name, one in arabic(tiny).warnings]


def lines(tiny: Project, text: str) -> int:
    """Return the line of the entry whose translation is `text`."""
    found = (tiny.root / SAFE).read_text("utf-8").split("\n")
    return next(at for at, line in enumerate(found, 1) if line == f'msgstr "{text}"') - 1


def test_good_catalogues_have_no_errors(tiny: Project):
    """Nobody is sent to look for what is not there."""
    found = arabic(tiny)

    assert found.errors == ()
    assert found.texts > 100


def test_every_error_of_every_file_is_told_at_once(tiny: Project):
    """A translator mends everything in one sitting; a file that cannot be read hides no other."""
    edit(tiny, SAFE, RUNS, "من <b> هذا الخط؟")
    learn = tiny.root / "locales/ar/LC_MESSAGES/learn.po"
    learn.write_text(learn.read_text("utf-8") + '\nmsgid "x\n', "utf-8")
    broken = learn.read_text("utf-8").count("\n")

    assert errors(tiny) == [
        ("locales/ar/LC_MESSAGES/learn.po", broken, "the PO file cannot be read"),
        (SAFE, lines(tiny, "من <b> هذا الخط؟"), "HTML is not allowed in texts"),
        (SAFE, lines(tiny, "من <b> هذا الخط؟"), "markup is not allowed"),
    ]


def test_a_tab_title_that_gives_a_reader_away_is_told_with_its_line(tiny: Project):
    """The check of the site names the text; this one names the line to open."""
    title = "أسئلة لك"
    line = lines(tiny, title)
    edit(tiny, SAFE, f'msgstr "{title}"', 'msgstr "الشرطة"')

    assert errors(tiny) == [(SAFE, line, "the tab title holds a word that gives a reader away")]


def test_the_same_word_in_another_text_is_no_error(tiny: Project):
    """The twin: only titles live on in a history."""
    edit(tiny, SAFE, RUNS, "من الشرطة هنا؟")

    assert errors(tiny) == []


@pytest.mark.parametrize("flag", ["", "#, fuzzy\n"], ids=["used", "fuzzy"])
def test_a_number_of_ours_is_told_in_any_entry(tiny: Project, flag: str):
    """Neither msgid nor msgstr may hold a number that people dial, not even where no page shows it."""
    file = tiny.root / SAFE
    text = file.read_text("utf-8")
    file.write_text(f'{text}\n{flag}msgid "Call 112"\nmsgstr "اتصل ١١٢"\n', "utf-8")
    found = arabic(tiny).errors

    assert [(one.where.field, one.found) for one in found] == [("msgid", "112"), ("msgstr", "112")]
    assert {one.what for one in found} == {"a phone number of this site is typed into the text"}


def test_warnings_tell_the_promise_and_the_line(tiny: Project):
    """A question that became a statement is for a person to see."""
    before = warned(tiny)
    line = lines(tiny, RUNS)
    edit(tiny, SAFE, RUNS, "يدير هذا الخط فريق.")

    assert set(warned(tiny)) - set(before) == {("ends", SAFE, line)}


def test_a_lost_no_is_a_warning_only_where_the_language_lists_its_words(tiny: Project):
    """Without a list nothing can be asked; the tiny site has none."""
    assert not [name for name, _, _ in warned(tiny) if name == "negation"]
    listing = tiny.root / "locales" / "languages.yaml"
    text = listing.read_text("utf-8")
    text = text.replace("- code: ar\n", "- code: ar\n  negation: [لا]\n").replace(
        "- code: en\n", '- code: en\n  negation: [not, "*n\'t"]\n'
    )
    listing.write_text(text, "utf-8")
    kept = [place for name, *place in warned(tiny) if name == "negation"]
    po = tiny.root / SAFE
    po.write_text(po.read_text("utf-8").replace("لا", "كل"), "utf-8")

    assert len([place for name, *place in warned(tiny) if name == "negation"]) > len(kept)


def test_an_entry_with_an_error_has_no_warnings(tiny: Project):
    """First what is wrong; then what may be."""
    edit(tiny, SAFE, RUNS, "يدير % فريق.")

    assert not [place for place in warned(tiny) if place[2] == lines(tiny, "يدير % فريق.")]


def test_a_language_that_is_not_one_is_refused(tiny: Project):
    """The source is no translation, and a typo no language."""
    for code in ("en", "xx"):
        with pytest.raises(Misuse):
            check(tiny, [code])


def told(tiny: Project) -> str:
    """Return what people read."""
    out = io.StringIO()
    Report(out, out).weighed(check(tiny, ["ar"]))
    return out.getvalue()


def test_errors_come_before_warnings_and_a_count_comes_last(tiny: Project):
    """The most urgent is read first, and the end says what to do."""
    edit(tiny, SAFE, RUNS, "من % هذا الخط؟")
    edit(tiny, SAFE, "أسئلة لك", "أسئلة لك.")
    text = told(tiny)

    assert text.index("Errors: each stops a build.") < text.index("Warnings: for a person to judge.")
    last = text.splitlines()[-3:]
    assert last[0].split() == ["language", "texts", "errors", "warnings"]
    assert last[1].split()[0] == "ar"
    assert last[1].split()[2] == "1"
    assert last[2] == "Next: open each file at its line, mend the errors, and run the same command again."


def test_it_ends_with_one_only_when_something_is_wrong_and_touches_nothing(tiny: Project, run: Run):
    """A warning stops nobody's work; an error is seen by machines too."""
    edit(tiny, SAFE, "أسئلة لك", "أسئلة لك.")
    before = snapshot(tiny.root)
    good = run("translate", "check")
    assert snapshot(tiny.root) == before
    edit(tiny, SAFE, RUNS, "من % هذا الخط؟")
    bad = run("translate", "check", "ar")
    alien = run("translate", "check", "xx")

    assert (good.returncode, bad.returncode, alien.returncode) == (0, 1, 2), good.stderr
    assert "Warnings: for a person to judge." in good.stdout
    assert "Errors:" not in good.stdout
    assert f"{SAFE}:" in bad.stdout
    assert "write it in words" in bad.stdout


def test_a_broken_file_is_a_letter_for_every_command(tiny: Project, run: Run):
    """Whoever sent it, it is never our bug."""
    file: Path = tiny.root / SAFE
    file.write_text(file.read_text("utf-8").replace("Content-Type:", "POT-Creation-Date: soon\\nX:", 1) + "hello\n")
    for command in (["check"], ["translate", "check"], ["translate", "update"], ["translate", "status"], ["build"]):
        ended = run(*command)
        assert ended.returncode == 1, command
        assert "problem  the PO file cannot be read" in ended.stderr + ended.stdout, command
        assert "our fault" not in ended.stderr
