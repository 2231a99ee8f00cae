"""What the first look at a guide costs on a line where every byte is paid for."""

from __future__ import annotations

import sys

import pytest
from playwright.sync_api import Request

from builder.pages import Table

from .conftest import Tab

pytestmark = pytest.mark.browser
REQUESTS, BYTES = 3, 10 * 1024


@pytest.mark.parametrize("language", ["en", "es", "ar"])
def test_the_first_view_of_every_guide_is_light(language: str, table: Table, tab: Tab, capsys: pytest.CaptureFixture):
    """Ten kilobytes are a second and a half on slow 3G; each one more is somebody who gives up."""
    page = tab(f"{language}/", fresh=True)
    page.context.new_cdp_session(page).send("Network.setCacheDisabled", {"cacheDisabled": True})
    asked: list[Request] = []
    page.on("request", lambda request: asked.append(request))
    root = page.url.removesuffix(f"{language}/")
    costs: dict[str, tuple[int, int]] = {}

    for route in table.routes():
        if route.kind == "guide" and route.language and route.language.code == language:
            asked.clear()
            page.goto(root + route.url[1:])
            sent = [request.sizes() for request in asked if not request.url.startswith("data:")]
            costs[route.url] = (len(sent), sum(s["responseBodySize"] + s["responseHeadersSize"] for s in sent))

    heaviest = max(costs, key=lambda url: costs[url][1])
    with capsys.disabled():
        sys.stdout.write(
            f"\nfirst view of {len(costs)} guides: at most {costs[heaviest]} requests and bytes, {heaviest}\n"
        )
    assert {url: cost for url, cost in costs.items() if cost[0] > REQUESTS or cost[1] > BYTES} == {}
