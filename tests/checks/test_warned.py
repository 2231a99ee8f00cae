"""Hard detail is never met without a warning."""

from __future__ import annotations

from builder.checks import warned
from builder.languages import Language

from .conftest import Change, letters

GUIDE = "guides/calling.md"
FOLDED = "::: warning What may be hard to read\n- Somebody may be angry that you called.\n:::\n"
HARD = "People who were beaten can see a doctor."
PLACE = "You can call only to ask a question."
WARNING = "safety: critical\nwarning: This page talks about threats."


def test_a_guide_that_folds_its_hard_part_says_so_at_the_top(changed: Change, english: Language):
    """It keeps the promise."""
    assert letters(warned.check(changed(GUIDE, "safety: critical", WARNING), english)) == []


def test_folded_detail_without_a_warning_is_told(changed: Change, english: Language):
    """She should know before she begins, not at the third heading."""
    assert letters(warned.check(changed(), english)) == [
        "content/guides/calling.md\n  problem  detail is folded away, and the head does not say so\n"
        "  wanted   warning: ...\n  found    a block ::: warning\n"
        "  fix      add a line warning: to the head, so that a reader knows before she begins"
    ]


def test_hard_words_without_a_warning_are_told(changed: Change, english: Language):
    """Some words bring it all back."""
    changed(GUIDE, FOLDED, "")

    assert letters(warned.check(changed(GUIDE, PLACE, HARD), english)) == [
        "content/guides/calling.md\n  problem  hard detail stands here without a warning\n"
        f'  wanted   warning: ...\n  found    "beaten" in: {HARD} You do **not** have to give your name.\n'
        "  fix      fold it into a block ::: warning, and add a line warning: to the head"
    ]


def test_a_warning_at_the_top_is_enough_where_the_subject_is_hard(changed: Change, english: Language):
    """A page on medical care cannot fold away what somebody has come for; she can skip to its end."""
    changed(GUIDE, FOLDED, "")
    changed(GUIDE, PLACE, HARD)

    site = changed(GUIDE, "safety: critical", WARNING)

    assert letters(warned.check(site, english)) == []
    assert letters(warned.doubts(site, english)) == []


def test_a_warning_that_nothing_follows_is_a_doubt(changed: Change, english: Language):
    """A warning before nothing teaches people to skip warnings; but feelings are hard without any hard word."""
    changed(GUIDE, FOLDED, "")

    site = changed(GUIDE, "safety: critical", WARNING)

    assert letters(warned.check(site, english)) == []
    assert letters(warned.doubts(site, english)) == [
        "content/guides/calling.md:9  warning\n  problem  nothing hard seems to follow this warning\n"
        "  wanted   a block ::: warning\n  found    This page talks about threats.\n"
        "  fix      fold what is hard, or take the warning out"
    ]


def test_a_language_without_a_list_is_asked_nothing(changed: Change, english: Language):
    """Without the words nobody can tell, and half a promise is none."""
    assert letters(warned.check(changed(), english.model_copy(update={"hard": ()}))) == []
    changed(GUIDE, FOLDED, "")
    site = changed(GUIDE, "safety: critical", WARNING)

    assert letters(warned.doubts(site, english.model_copy(update={"hard": ()}))) == []
