"""No sentence and no paragraph is too long to keep in mind."""

from __future__ import annotations

import pytest

from builder.checks import lengths
from builder.languages import Language

from .conftest import Change, letters

GUIDE, RIGHTS = "guides/calling.md", "rights/es.yaml"
PLACE = "You can call only to ask a question."


def words(count: int) -> str:
    """Return one sentence of so many words."""
    return " ".join(["so"] * count).capitalize() + "."


def test_the_tiny_site_is_short(changed: Change, english: Language):
    """It keeps the promise."""
    assert letters(lengths.check(changed(), english)) == []


@pytest.mark.parametrize(("audience", "longest"), [("person", 25), ("friend", 25), ("worker", 30), ("all", 30)])
def test_a_sentence_is_told_from_the_first_word_too_many(
    changed: Change, english: Language, audience: str, longest: int
):
    """On a small screen the beginning is gone before the end is there."""
    changed(GUIDE, "audience: person", f"audience: {audience}")
    changed(GUIDE, PLACE, words(longest))
    assert letters(lengths.check(changed(), english)) == []

    assert letters(lengths.check(changed(GUIDE, words(longest), words(longest + 1)), english)) == [
        "content/guides/calling.md\n  problem  the sentence is too long\n"
        f"  wanted   at most {longest} words\n  found    {longest + 1} words: {words(longest + 1)}\n"
        "  fix      cut it in two, or make it a list"
    ]


def test_a_paragraph_is_told_when_it_holds_more_than_one_idea(changed: Change, english: Language):
    """A wall of words is skipped by those who read slowly."""
    site = changed(GUIDE, PLACE, " ".join([words(9)] * 9))

    (told,) = letters(lengths.check(site, english))

    assert told.startswith("content/guides/calling.md\n  problem  the paragraph is too long\n")
    assert "  wanted   at most 75 words\n" in told


def test_a_right_may_take_a_little_longer(changed: Change, english: Language):
    """A condition cut in two is read without its second half."""
    text = changed().rights[0].rights[0].gives.text.split(" {")[0]
    assert letters(lengths.check(changed(RIGHTS, text, words(22).rstrip(".")), english)) == []


def test_words_joined_by_a_hyphen_are_one_and_figures_count(changed: Change, english: Language):
    """The count is that of a reader: "two-language cards" are two words, and a figure is read as one."""
    site = changed(GUIDE, PLACE, f"{words(23).rstrip('.')} two-language {{days}}.")

    assert letters(lengths.check(site, english)) == []


def test_another_source_language_is_left_alone(changed: Change, english: Language):
    """German joins what English writes apart, and Thai does not part words at all."""
    site = changed(GUIDE, PLACE, words(60))

    assert letters(lengths.check(site, english.model_copy(update={"code": "de"}))) == []
