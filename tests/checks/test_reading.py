"""No page is harder to read than those it is for can bear."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from builder.checks import reading
from builder.languages import Catalog, Language
from builder.languages.catalog import key
from builder.languages.load import read_languages
from builder.model import Site
from builder.pipeline import Project
from builder.prose import writings
from builder.read import read

from .conftest import letters

EASY = "You can stop at any time. You can come back when you want to. Nobody has to know. " * 8
HARD = "Organisations responsible for identification communicate confidentiality obligations systematically. " * 14
GUIDE = """\
---
section: safe
order: 30
title: Another page
tab: Another page
summary: A page to be read.
audience: {audience}
safety: normal
sources: [line-guide]
{extra}---
{text}
"""
Written = Callable[..., Site]


@pytest.fixture
def written(tiny: Project) -> Written:
    """The tiny site with one more guide: `written(text, audience, extra)`."""

    def write(text: str, audience: str = "person", extra: str = "") -> Site:
        guide = GUIDE.format(text=text, audience=audience, extra=extra)
        (tiny.content / "guides" / "another.md").write_text(guide, "utf-8")
        return read(tiny.content)

    return write


def test_an_easy_page_may_be_read_by_anyone(written: Written, english: Language):
    """It keeps the promise."""
    assert letters(reading.check(written(EASY), english)) == []


@pytest.mark.parametrize(
    ("audience", "limit", "whom"),
    [("person", 6, "the person herself"), ("friend", 6, "a friend"), ("worker", 10, "people at work"),
     ("all", 10, "everybody")],
)  # fmt: skip
def test_a_page_that_is_too_hard_is_told_with_its_hardest_sentence(
    written: Written, english: Language, audience: str, limit: int, whom: str
):
    """Whoever mends it begins there; whoever needs the page gives up there."""
    (told,) = letters(reading.check(written(HARD, audience), english))

    assert told.startswith("content/guides/another.md\n  problem  the page is too hard to read\n")
    assert f"  wanted   at most {limit} for {whom} (Flesch-Kincaid grade)\n" in told
    assert "; hardest: Organisations responsible for identification" in told
    assert "or write in the head: reading: {grade: " in told


def test_a_worker_may_be_given_what_is_too_hard_for_a_person_in_need(written: Written, english: Language):
    """Law has words of its own; those who work with it know them."""
    text = "The prosecutor considers the referral before a decision about the investigation is made. " * 12

    assert letters(reading.check(written(text, "person"), english)) != []
    assert letters(reading.check(written(text, "worker", ""), english)) != []
    text = "The court hears the prosecutor before it makes a decision about the permit to stay. " * 12
    assert letters(reading.check(written(text, "person"), english)) != []
    assert letters(reading.check(written(text, "worker"), english)) == []


def test_a_page_may_be_harder_where_it_says_why(written: Written, english: Language):
    """A page for lawyers cannot do without their words, and says so where everybody can see it."""
    extra = 'reading: {grade: "45", why: It quotes the words of the law.}\n'

    assert letters(reading.check(written(HARD, extra=extra), english)) == []


def test_an_exception_has_a_limit_too(written: Written, english: Language):
    """One exception must not be an exception for ever."""
    extra = 'reading: {grade: "7", why: It quotes the words of the law.}\n'

    (told,) = letters(reading.check(written(HARD, extra=extra), english))

    assert told.startswith("content/guides/another.md:10  reading.grade\n  problem  the page is too hard to read\n")
    assert "  wanted   at most 7 for the person herself" in told


def test_an_exception_that_nothing_needs_is_told(written: Written, english: Language):
    """Otherwise the page may grow hard again, and nobody sees it."""
    extra = 'reading: {grade: "9", why: It quotes the words of the law.}\n'

    (told,) = letters(reading.check(written(EASY, extra=extra), english))

    assert told.startswith("content/guides/another.md:10  reading.grade\n  problem  this exception is not needed\n")


def test_a_few_words_are_not_judged(written: Written, english: Language):
    """The formula was made on a hundred words; of two sentences it says nothing."""
    assert letters(reading.check(written("Systematically identifying organisations communicate."), english)) == []


def test_a_language_without_a_formula_is_not_judged(written: Written, english: Language):
    """A formula for English says nothing of Arabic, and nobody may pretend it does."""
    arabic = english.model_copy(update={"code": "ar"})

    assert letters(reading.check(written(HARD), arabic)) == []


def in_spanish(site: Site, tiny: Project, long: str, page: str = "safe/another") -> Catalog:
    """Return a catalogue in which every passage of one page reads `long`."""
    language = read_languages(tiny.locales).source.model_copy(update={"code": "es", "avoid": {}})
    messages = [p.message for w in writings(site) if w.page == page for p in w.passages]
    return Catalog(language, {key(message): long for message in messages}, "")


def test_a_translation_that_is_too_hard_is_a_doubt(written: Written, tiny: Project):
    """A language may need longer words than English; a person who speaks it judges."""
    site = written("\n\n".join([EASY]))
    hard = "Las organizaciones responsables comunicarán sistemáticamente obligaciones de confidencialidad. " * 14

    (told,) = letters(reading.doubts(site, [in_spanish(site, tiny, hard)]))

    assert told.startswith("locales/es/LC_MESSAGES  safe/another\n  problem  the page is too hard to read\n")
    assert "  wanted   at least 65 for the person herself (Szigriszt-Pazos ease)\n" in told


def test_an_easy_translation_is_no_doubt(written: Written, tiny: Project):
    """It keeps the promise; and a page that is half translated is not measured at all."""
    site = written(EASY)
    easy = "Puedes parar. Puedes volver. Nadie lo sabe. Tú eliges. " * 14

    assert letters(reading.doubts(site, [in_spanish(site, tiny, easy)])) == []
    assert letters(reading.doubts(site, [Catalog(in_spanish(site, tiny, easy).language, {}, "")])) == []
