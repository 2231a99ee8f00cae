"""The two made-up languages keep every promise, and change every text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder import markup
from builder.languages.promises import broken
from builder.languages.pseudo import pseudo_entries
from builder.model import Message
from builder.pipeline import Project

from ..conftest import Run

SOURCE = "You can **ask** within {days}. See [the guide]({guide_plan})."


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_a_pseudo_text_keeps_its_marks_and_placeholders(direction: str):
    """Only what a real language would change is changed."""
    pseudo = pseudo_entries([Message(SOURCE)], direction)[SOURCE]

    assert pseudo != SOURCE
    assert markup.shape(pseudo) == markup.shape(SOURCE)
    assert list(broken(SOURCE, pseudo, "Latn")) == []


def test_the_left_to_right_one_is_a_third_longer():
    """German is; a button that cuts it is found here."""
    pseudo = pseudo_entries([Message(SOURCE)], "ltr")[SOURCE]

    assert len(pseudo) >= len(SOURCE) * 4 // 3


def test_the_right_to_left_one_keeps_its_length():
    """It looks for layout that assumes left, not for length."""
    assert len(pseudo_entries([Message(SOURCE)], "rtl")[SOURCE]) == len(SOURCE)


def test_a_short_word_is_found_by_its_context():
    """Pseudo-languages are looked up like any other."""
    assert list(pseudo_entries([Message("Leave", "label")], "ltr")) == ["label\x04Leave"]


@pytest.mark.parametrize(
    ("code", "folder", "direction"), [("en-XA", "en-xa", "ltr"), ("ar-XB", "ar-xb", "rtl")], ids=["en-XA", "ar-XB"]
)
def test_the_whole_site_can_be_built_in_it(tiny: Project, run: Run, code: str, folder: str, direction: str):
    """Before a real language is asked of anybody, its page must hold."""
    ended = run("build", "--language", code)

    assert (ended.returncode, ended.stdout[:6]) == (0, "Built "), ended.stderr
    assert sorted(path.name for path in (tiny.root / "dist").iterdir() if path.is_dir()) == sorted(
        ["assets", "en", "packs", folder]
    )
    page = (tiny.root / "dist" / folder / "safe" / "calling" / "index.html").read_text("utf-8")
    assert f'<html lang="{code}" dir="{direction}"' in page
    assert "Whö rüñš" in page


@given(st.text(st.sampled_from("abcXYZ {}_*[]().,?"), min_size=1).filter(str.strip))
def test_every_text_of_ours_gets_a_pseudo_translation_of_the_same_shape(text: str):
    """Whatever the content says, the test languages can be built."""
    try:
        wanted = markup.shape(text)
    except markup.NotOurs:
        return
    assert markup.shape(pseudo_entries([Message(text)], "rtl")[text]) == wanted
