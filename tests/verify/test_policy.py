"""Every page carries its own guard."""

from __future__ import annotations

import pytest

from builder.verify.policy import policy_for

from .conftest import STYLE, Tiny, page

FILE = "dist/en/a/index.html"
ODD = "the page holds something its policy forbids, or that cannot be read"
ALLOWED = "no frames, no style or on... attributes, no javascript:"


def put(tiny: Tiny, html: str) -> list[tuple[str, str, str, str]]:
    """Return what is said of the page `html`."""
    tiny.put("en/a/index.html", html)
    return tiny.problems()


def test_a_guarded_page_is_left_alone(tiny: Tiny):
    """The strict policy and our own style live together."""
    assert put(tiny, page(root="../../")) == []


def test_the_hash_is_that_of_the_style():
    """Worked out by hand with openssl, so that a shared mistake cannot hide: the empty style's digest is well known."""
    assert "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='" in policy_for("")


def test_a_style_that_changed_after_the_policy_was_written_is_told(tiny: Tiny):
    """The page would come out bare, and somebody would switch the policy off."""
    wrong = policy_for("a{}")

    assert put(tiny, page(root="../../", policy=wrong)) == [
        (
            FILE,
            "the policy is not the one we promise",
            next(p for p in policy_for(STYLE).split("; ") if p.startswith("style-src")),
            next(p for p in wrong.split("; ") if p.startswith("style-src")),
        ),
    ]


def test_a_looser_policy_is_told(tiny: Tiny):
    """One added host is a hole in every page."""
    loose = policy_for(STYLE).replace("script-src 'self'", "script-src 'self' https://e.org")

    assert put(tiny, page(root="../../", policy=loose)) == [
        (FILE, "the policy is not the one we promise", "script-src 'self'", "script-src 'self' https://e.org"),
    ]


def test_a_page_without_a_policy_is_told(tiny: Tiny):
    """Nothing would stop what a translation or a host adds."""
    html = page(root="../../").replace("Content-Security-Policy", "X-UA-Compatible")

    assert (FILE, "the page does not have one policy", "one Content-Security-Policy", "0") in put(tiny, html)


def test_a_policy_that_comes_late_is_told(tiny: Tiny):
    """What stands before it is not guarded by it."""
    html = page(root="../../")
    start, end = html.index("<meta http-equiv"), html.index('<meta name="referrer"')
    late = html[:start] + html[end:].replace("<style>", html[start:end] + "<style>")

    assert put(tiny, late) == [
        (
            FILE,
            "the policy comes too late",
            "right after <meta charset>",
            '<meta charset="utf-8"> <meta name="referrer" content="no-referrer">',
        ),
    ]


@pytest.mark.parametrize(
    ("html", "what", "wanted", "found"),
    [
        ("<script>x</script>", "a script stands in the page itself", "<script defer src=...>", "<script>"),
        ('<p style="color:red">x</p>', ODD, ALLOWED, '<p style="color:red">'),
        ('<p onclick="x">x</p>', ODD, ALLOWED, '<p onclick="x">'),
        ('<iframe src="../../"></iframe>', ODD, ALLOWED, '<iframe src="../../">'),
        ("<style>a{}</style>", "the page does not have one inline style", "one <style>", "2"),
        (
            '<script src="../../assets/leave.1234.js"></script>',
            "a script holds the page back",
            "defer",
            '<script src="../../assets/leave.1234.js">',
        ),
    ],
)
def test_what_the_policy_would_block_is_told(tiny: Tiny, html: str, what: str, wanted: str, found: str):
    """What is blocked on her phone works on ours, so nobody would notice."""
    assert (FILE, what, wanted, found) in put(tiny, page(root="../../", main=html))
