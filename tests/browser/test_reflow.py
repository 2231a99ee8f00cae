"""Nothing is cut, and nothing has to be pushed sideways to be read."""

from __future__ import annotations

import pytest

from .conftest import Tab, resize
from .kinds import addresses

pytestmark = pytest.mark.browser
# How far the page goes beyond the window, and what sticks out; the skip link waits outside until it is needed.
OVERFLOW = """() => {
  const root = document.documentElement;
  const width = root.clientWidth;
  const beyond = [...document.querySelectorAll('body *:not(.skip)')].filter(tag => {
    const box = tag.getBoundingClientRect();
    return box.width && (box.right > width + 1 || box.left < -1);
  });
  const name = tag => `${tag.tagName}.${tag.getAttribute('class') || ''}: ${tag.textContent.trim().slice(0, 40)}`;
  return [Math.max(root.scrollWidth, document.body.scrollWidth) - width, beyond.map(name).slice(0, 3)];
}"""
CUT = """() => [...document.querySelectorAll('a, summary, h1, h2, h3, dt, dd, .button, .button *, .card *, bdi')]
  .filter(tag => tag.checkVisibility() && !tag.closest('svg') && getComputedStyle(tag).display !== 'inline')
  .filter(tag => tag.scrollWidth > tag.clientWidth + 1)
  .map(tag => `${tag.tagName}.${tag.className}: ${tag.textContent.trim().slice(0, 40)}`)"""
# A small phone; a window of 1280 by 1024 at 400 % zoom; and letters twice as large.
SIZES = [(320, 640, 100), (320, 256, 100), (320, 640, 200)]


@pytest.mark.parametrize("path", addresses("en", "ar", "es"))
def test_no_page_is_pushed_sideways(path: str, tab: Tab):
    """Old phones are narrow, and tired or old eyes need large letters: neither may lose the ends of lines."""
    page = tab(path)
    beyond = {}

    for size in SIZES:
        resize(page, *size)
        beyond[size] = page.evaluate(OVERFLOW)

    assert beyond == dict.fromkeys(beyond, [0, []])


@pytest.mark.parametrize("path", addresses("en-xa", "ar-xb"))
def test_words_a_third_longer_are_not_cut(path: str, tab: Tab, pseudo_server: str):
    """Most languages are longer than English, and nobody here reads all of them: these two stand for the rest."""
    page = tab(path, at=pseudo_server)
    beyond, cut = {}, {}

    for size in (*SIZES, (1280, 800, 100)):
        resize(page, *size)
        beyond[size] = page.evaluate(OVERFLOW)
        cut[size] = page.evaluate(CUT)

    assert beyond == dict.fromkeys(beyond, [0, []])
    assert cut == dict.fromkeys(cut, [])
