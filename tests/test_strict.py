"""Asked to be strict, a build tells what it would otherwise show in another language; it ends, and changes nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.pipeline import Project
from tests.conftest import Run


def take(project: Project, path: str, before: str) -> None:
    """Take one translation away."""
    file = project.locales / "ar" / "LC_MESSAGES" / path
    text = file.read_text("utf-8")
    at = text.index(before) + len(before)
    file.write_text(text[:at] + text[text.index('"\n', at) :], "utf-8")


@pytest.mark.parametrize("command", ["build", "check"])
def test_a_page_held_back_is_told_with_what_to_translate_first(tiny: Project, run: Run, command: str):
    """Who promised a complete edition learns in one letter what is left of a chapter."""
    take(tiny, "safe.po", 'msgid "Who runs this line?"\nmsgstr "')

    ended = run(command, "--strict")

    assert ended.returncode == 1
    assert (
        "locales/ar/LC_MESSAGES/safe.po\n"
        "  problem  1 page of /ar/safe/ are not published: safe/calling\n"
        "  wanted   every safety-critical text, and 80 % of the words of each page\n"
    ) in ended.stderr
    assert '  fix      translate or confirm what is missing, beginning with "Who runs this line?"\n' in ended.stderr
    assert not (tiny.root / "dist").exists()


def test_without_it_the_same_site_is_built(tiny: Project, run: Run):
    """The twin: one missing sentence must not take the whole site from everybody."""
    take(tiny, "safe.po", 'msgid "Who runs this line?"\nmsgstr "')

    assert run("build").returncode == 0


def test_a_note_beside_a_number_is_asked_for_on_a_page_that_is_published(tiny: Project, run: Run):
    """It is one line of many, and the one that says who listens."""
    take(tiny, "help.po", 'msgid "You can ask for an interpreter first."\nmsgstr "')

    told = run("check", "--strict").stderr

    assert "parts of /ar/help/ are shown in another language" in told


def test_the_way_out_is_asked_for_once_and_not_for_every_page(tiny: Project, run: Run):
    """A hundred letters about one word hide the others."""
    take(tiny, "ui.po", 'msgctxt "button"\nmsgid "Leave"\nmsgstr "')

    told = run("check", "--strict").stderr

    assert told.count('translate or confirm "Leave" first') == 1
    assert "words that stand on every page of /ar/ are shown in another language" in told


def test_what_is_stale_is_counted_as_missing_and_named_as_stale(tiny: Project, run: Run):
    """A translator who sees a filled entry must know why it is asked for."""
    file = tiny.locales / "ar" / "LC_MESSAGES" / "safe.po"
    line = 'msgid "Who runs this line?"\n'
    text = file.read_text("utf-8")
    file.write_text(text.replace(line, f'#, fuzzy\n#| msgid "Who runs it?"\n{line}', 1), "utf-8")

    assert "(1 of them stale)" in run("check", "--strict").stderr


def test_a_language_that_is_not_asked_for_is_not_asked_after(tiny: Project, run: Run, tmp_path: Path):
    """An edition in one language can be complete while another waits."""
    take(tiny, "safe.po", 'msgid "Who runs this line?"\nmsgstr "')

    assert run("check", "--strict", "--language", "en").returncode == 0
