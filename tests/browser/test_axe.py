"""What a machine can find of what shuts people out."""

from __future__ import annotations

import pytest
from axe_playwright_python.base import AXE_SCRIPT

from .conftest import Tab
from .kinds import addresses

pytestmark = pytest.mark.browser
OPTIONS = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]},
    # The sizes of targets, and the contrast of 7:1 that we promise ourselves, have to be asked for.
    "rules": {"target-size": {"enabled": True}, "color-contrast-enhanced": {"enabled": True}},
    "resultTypes": ["violations"],
}
RUN = """async options => {
  const found = await axe.run(document, options);
  return found.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.target.join(' ')}`));
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", addresses("en", "ar"))
def test_axe_finds_nothing(path: str, scheme: str, tab: Tab):
    """A page that a screen reader, a keyboard or weak eyes cannot use is no help to the person behind them."""
    page = tab(path, scheme=scheme)
    page.evaluate(AXE_SCRIPT)

    narrow = page.evaluate(RUN, OPTIONS)
    page.set_viewport_size({"width": 1280, "height": 800})
    wide = page.evaluate(RUN, OPTIONS)

    assert {"360 px": narrow, "1280 px": wide} == {"360 px": [], "1280 px": []}
