"""The folder holds what a plain host can serve, and nothing that talks."""

from __future__ import annotations

import pytest

from .conftest import Tiny


@pytest.mark.parametrize("path", ["assets/a.1f.css", "assets/a.1f.bin", ".nojekyll", "_headers", "zh-hant/x.json"])
def test_a_plain_file_is_left_alone(tiny: Tiny, path: str):
    """These are served alike by every host we know."""
    tiny.put(path, "")

    assert tiny.problems() == []


@pytest.mark.parametrize(
    ("path", "what", "wanted"),
    [
        ("assets/Photo.png", "a file's name or type is not one we ship", "a lower-case name of a known type"),
        ("assets/a.py", "a file's name or type is not one we ship", "a lower-case name of a known type"),
        ("a b.txt", "a file's name or type is not one we ship", "a lower-case name of a known type"),
        (".git/config", "a file's name or type is not one we ship", "a lower-case name of a known type"),
        ("assets/hotline.svg", "a file's name would give a reader away", 'no "hotline"'),
    ],
)
def test_a_file_that_breaks_or_tells_is_told(tiny: Tiny, path: str, what: str, wanted: str):
    """It works at home and fails where it lands."""
    tiny.put(path, "")

    assert tiny.problems() == [(f"dist/{path}", what, wanted, path)]


@pytest.mark.parametrize("path", ["404.html", "robots.txt"])
def test_a_file_every_host_asks_for_must_be_there(tiny: Tiny, path: str):
    """Without a page for lost addresses some hosts show their own, with their own trackers."""
    (tiny.dist / path).unlink()

    assert tiny.problems() == [(f"dist/{path}", "a file every host asks for is missing", path, "nothing")]


def test_a_symbolic_link_is_told(tiny: Tiny):
    """Zipped or uploaded it is lost, or it carries along what it points to."""
    (tiny.dist / "assets" / "a.js").symlink_to("/etc/hostname")

    assert tiny.problems() == [
        ("dist/assets/a.js", "a link or a device stands where a file should", "a plain file", "not a file"),
    ]


def test_a_site_map_names_only_what_exists(tiny: Tiny):
    """A search engine remembers a dead address for months."""
    tiny.build(base_url="https://x.org/w/")
    tiny.put("404.html", (tiny.dist / "404.html").read_text("utf-8").replace('src="/', 'src="/w/'))
    tiny.put("sitemap.xml", "<urlset><url><loc>https://x.org/w/en/safe/plan/</loc></url></urlset>")
    assert tiny.problems() == []

    tiny.put("sitemap.xml", "<urlset><url><loc>https://x.org/w/en/gone/</loc></url></urlset>")
    assert tiny.problems() == [
        (
            "dist/sitemap.xml",
            "the site map leads nowhere",
            "an address under https://x.org/w/ that exists",
            "https://x.org/w/en/gone/",
        ),
    ]


def test_a_site_with_an_address_has_a_site_map(tiny: Tiny):
    """Otherwise nobody who searches in Amharic finds the Amharic page."""
    tiny.build(base_url="https://x.org/")

    assert tiny.problems() == [
        ("dist/sitemap.xml", "a file every host asks for is missing", "sitemap.xml", "nothing"),
    ]
