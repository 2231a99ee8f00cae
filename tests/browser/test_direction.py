"""Words begin where their script begins; numbers are read from left to right in every one of them."""

from __future__ import annotations

import pytest

from .conftest import Tab
from .kinds import KINDS

pytestmark = pytest.mark.browser
# How far the first letter of the heading stands from the edges of the text, left and right.
FIRST_LETTER = """() => {
  const heading = document.querySelector('h1');
  const words = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT).nextNode();
  const range = document.createRange();
  const from = words.textContent.search(/\\S/);
  range.setStart(words, from);
  range.setEnd(words, from + 1);
  const letter = range.getBoundingClientRect(), box = heading.getBoundingClientRect();
  return [letter.left - box.left, box.right - letter.right];
}"""
# Each number that is shown, with where its digits stand.
DIGITS = """() => [...document.querySelectorAll('a[href^="tel:"] bdi, a[href^="sms:"] bdi')].map(tag => {
  const words = document.createTreeWalker(tag, NodeFilter.SHOW_TEXT).nextNode();
  const places = [...words.textContent].flatMap((letter, at) => {
    const range = document.createRange();
    range.setStart(words, at);
    range.setEnd(words, at + 1);
    const box = range.getBoundingClientRect();
    return /[0-9]/.test(letter) ? [[Math.round(box.top), box.left]] : [];
  });
  return [words.textContent, places];
})"""


@pytest.mark.parametrize("kind", KINDS)
def test_text_begins_at_the_side_of_its_script(kind: str, tab: Tab):
    """A page set the wrong way round reads like a page made by nobody who knows you."""
    left, right = tab(f"ar/{KINDS[kind]}").evaluate(FIRST_LETTER)
    assert right < 6 < left

    left, right = tab(f"en/{KINDS[kind]}").evaluate(FIRST_LETTER)
    assert left < 6 < right


@pytest.mark.parametrize("country", ["es", "us", "ae"])
@pytest.mark.parametrize("language", ["ar", "en"])
def test_phone_digits_stand_left_to_right(language: str, country: str, tab: Tab):
    """A number read from the wrong end reaches a stranger, or nobody."""
    numbers = tab(f"{language}/help/{country}/").evaluate(DIGITS)

    assert numbers
    assert [number for number, places in numbers if places != sorted(places)] == []
    assert [number for number, places in numbers if not places] == []
