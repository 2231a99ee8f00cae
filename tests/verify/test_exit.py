"""A way out on every page, before anything else."""

from __future__ import annotations

import pytest

from .conftest import LEAVE, Tiny, page

FILE = "dist/en/a/index.html"


@pytest.mark.parametrize("start", [LEAVE, f'<a href="#main">Skip</a>{LEAVE}'])
def test_the_way_out_comes_first_or_after_the_skip_link(tiny: Tiny, start: str):
    """Two presses of a key, at most."""
    tiny.put("en/a/index.html", page(root="../../", start=start))

    assert tiny.problems() == []


@pytest.mark.parametrize(
    ("start", "what", "wanted", "found"),
    [
        ("", "the page has no way out", "<a data-leave href=...>", "none"),
        (
            f'<a href="./">x</a>{LEAVE}',
            "the way out comes late",
            "first, or right after the skip link",
            '<a href="./">',
        ),
        (
            f'<a href="#main">Skip</a><button>x</button>{LEAVE}',
            "the way out comes late",
            "first, or right after the skip link",
            '<a href="#main"> <button>',
        ),
        ('<a data-leave href="./">x</a>', "the way out leads to no neutral page", "https://...", "./"),
        (
            LEAVE.replace("data-leave", 'data-leave tabindex="-1"'),
            "the way out is hidden from some readers",
            "no tabindex=-1, no hidden",
            '<a data-leave="" tabindex="-1" href="https://www.example.org/weather" rel="noreferrer">',
        ),
    ],
)
def test_a_missing_or_late_way_out_is_told(tiny: Tiny, start: str, what: str, wanted: str, found: str):
    """When the door opens there is one second."""
    tiny.put("en/a/index.html", page(root="../../", start=start))

    assert (FILE, what, wanted, found) in tiny.problems()


def test_a_way_out_that_leads_back_is_told(tiny: Tiny):
    """It would show the name of this site to whoever walked in."""
    tiny.build(base_url="https://www.example.org/")
    tiny.put("sitemap.xml", "<urlset></urlset>")

    assert "the way out leads back to this site" in {what for _, what, _, _ in tiny.problems()}
