"""The site can be used without a finger or a mouse, and one sees where one is."""

from __future__ import annotations

import pytest

from .conftest import PHONE, Tab
from .kinds import addresses
from .test_leave import GOOD, SEEN

pytestmark = pytest.mark.browser
# What the keyboard stops at after the skip link: what has no outline, and what the bar or the edge hides.
LOST = """() => {
  const stops = [...document.querySelectorAll('a[href]:not(.skip), button, summary, input')]
    .filter(tag => tag.checkVisibility());
  const lost = [];
  for (const tag of stops) {
    tag.focus();
    const style = getComputedStyle(tag), boxes = [...tag.getClientRects()];
    const seen = boxes.some(box => [.1, .5, .9].some(part => {
      const over = document.elementFromPoint(box.left + box.width * part, box.top + box.height / 2);
      return over && (tag.contains(over) || over.contains(tag) && over !== document.documentElement);
    }));
    const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
    if (document.activeElement !== tag || !outlined || !seen)
      lost.push(`${tag.className} ${tag.textContent.trim().slice(0, 30)} outlined: ${outlined} seen: ${seen}`);
  }
  return [stops.length > 0, lost];
}"""


def test_the_first_stops_are_the_way_in_the_way_out_and_help(tab: Tab):
    """Who cannot use a mouse is not made to walk through a menu before the way out."""
    page = tab("en/safe/calling/")
    stops = []

    for _ in range(3):
        page.keyboard.press("Tab")
        stops.append(page.evaluate("document.activeElement.textContent"))

    assert stops == ["Skip to the text", "Leave", "Get help"]


@pytest.mark.parametrize("size", [PHONE, (1280, 800)], ids=str)
def test_the_skip_link_is_seen_and_leads_to_the_text(size: tuple[int, int], tab: Tab):
    """A screen reader that begins with the same three links on each page tires people out."""
    page = tab("ar/safe/calling/", size=size)

    page.keyboard.press("Tab")
    assert page.locator(".skip").evaluate(SEEN) == GOOD
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


@pytest.mark.parametrize("size", [PHONE, (1280, 800)], ids=str)
@pytest.mark.parametrize("path", addresses("en", "ar"))
def test_every_stop_of_the_keyboard_is_outlined_and_not_covered(path: str, size: tuple[int, int], tab: Tab):
    """A focus that hides under the bar leaves a person pressing Enter on something she cannot see."""
    page = tab(path, size=size)
    page.keyboard.press("Tab")

    assert page.evaluate(LOST) == [True, []]
