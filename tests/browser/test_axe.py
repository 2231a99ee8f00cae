"""What a machine can find of what shuts people out."""

from __future__ import annotations

from typing import Literal

import pytest
from axe_playwright_python.base import AXE_SCRIPT

from .conftest import Tab
from .kinds import addresses

pytestmark = pytest.mark.browser
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
# The sizes of targets, and the contrast of 7:1 that we promise ourselves, have to be asked for.
EXTRA = {"target-size": {"enabled": True}, "color-contrast-enhanced": {"enabled": True}}
ALL = {"runOnly": {"type": "tag", "values": TAGS}, "rules": EXTRA, "resultTypes": ["violations"]}
# All that can differ in the dark.
COLOURS = {
    "runOnly": ["color-contrast", "color-contrast-enhanced", "link-in-text-block"],
    "resultTypes": ["violations"],
}
RUN = """async options => {
  const found = await axe.run(document, options);
  return found.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.target.join(' ')}`));
}"""


@pytest.mark.parametrize("path", addresses("en", "ar"))
def test_axe_finds_nothing(path: str, tab: Tab):
    """A page that a screen reader, a keyboard or weak eyes cannot use is no help to the person behind them."""
    page = tab(path)
    page.evaluate(AXE_SCRIPT)
    found = {}

    for width in (360, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        scheme: Literal["light", "dark"]
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            found[width, scheme] = page.evaluate(RUN, ALL if scheme == "light" else COLOURS)

    assert found == dict.fromkeys(found, [])


def test_axe_finds_what_is_wrong(tab: Tab):
    """A test that cannot fail tells nothing of the pages that pass it."""
    page = tab("en/safe/calling/")
    page.evaluate(AXE_SCRIPT)
    page.evaluate(
        """() => {
          document.documentElement.lang = '';
          document.querySelector('main p').style.color = '#b0b0b0';
          for (const link of document.querySelectorAll('.foot__links a')) {
            Object.assign(link.style, {display: 'inline-block', width: '9px', height: '9px', padding: 0, margin: 0});
          }
        }"""
    )

    found = {line.partition(":")[0] for line in page.evaluate(RUN, ALL)}

    assert found >= {"html-has-lang", "color-contrast", "target-size"}
