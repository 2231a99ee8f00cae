"""What nearly every page holds is one byte in each."""

from __future__ import annotations

import pytest

from builder.pack.blocks import ADDRESS, LEAST, MARKS, addressed, blocks, listed, shortened

STYLE = b"<style>" + b"body{margin:0}" * 20 + b"</style>\n"
FOOT = b"<footer>" + b"<a>Leave</a>" * 30 + b"</footer>\n"


def page(at: int, style: bytes = STYLE) -> bytes:
    """Return a page with a sentence of its own between what all have."""
    return style + b"<p>What only page %d has to say.</p>\n" % at + FOOT


def test_what_pages_share_in_whole_lines_is_a_block():
    """Style and foot are most of a page, and the same on all."""
    assert blocks([page(at) for at in range(8)]) == (FOOT, STYLE)


def test_three_quarters_of_the_pages_are_enough():
    """One page that looks otherwise must not make all others dear."""
    pages = [page(at) for at in range(8)]
    other = STYLE.replace(b"0", b"1")

    assert STYLE in blocks([*pages[:6], page(6, other), page(7, other)])
    assert STYLE not in blocks([*pages[:5], page(5, other), page(6, other), page(7, other)])


def test_a_sentence_edited_changes_no_block():
    """Or every phone would fetch a whole kind of page again for one word."""
    pages = [page(at) for at in range(8)]

    assert blocks([*pages[:-1], pages[-1].replace(b"say", b"tell")]) == blocks(pages)


def test_what_is_short_is_no_block():
    """A mark, and its place in the core, would cost as much."""
    assert blocks([b"<p>%s</p>\n" % (b"a" * (LEAST - 20)) for _ in range(8)]) == ()


def test_there_are_no_more_blocks_than_marks():
    """The nineteenth would have no byte to stand for it."""
    lines = [b"<p>%02d %s</p>\n" % (at, b"a" * LEAST) for at in range(40)]
    own = [b"".join(line + b"<i>%d</i>\n" % number for line in lines) for number in range(8)]

    assert len(blocks(own)) == len(MARKS)


def test_a_page_is_its_words_and_marks():
    """This is what a chunk holds of it, and how the core tells what a mark stands for."""
    found = blocks([page(at) for at in range(8)])

    assert shortened(page(3), found) == b"\x0f<p>What only page 3 has to say.</p>\n\x0e"
    assert listed(found) == b"\x0e" + FOOT + b"\x0f" + STYLE


def test_links_to_the_same_page_are_alike_on_all_pages():
    """With twenty languages they are a third of the frame."""
    one = addressed(b'<a href="../../fr/safe/care/">F</a>\n', "en/safe/care/")
    other = addressed(b'<a href="../../fr/help/es/">F</a>\n', "en/help/es/")

    assert one == other == b'<a href="../../fr' + ADDRESS + b'">F</a>\n'


@pytest.mark.parametrize("key", ["en/", "en/404.html"])
def test_a_page_whose_address_is_no_folder_keeps_it(key: str):
    """Each slash of the page would become a mark."""
    assert addressed(b'<a href="../fr/">F</a>', key) == b'<a href="../fr/">F</a>'


@pytest.mark.parametrize("byte", [b"\0", *(bytes([mark]) for mark in MARKS)])
def test_a_page_that_holds_a_mark_itself_is_refused(byte: bytes):
    """No text of ours can hold one; should that ever change, a phone would show the wrong words in its place."""
    with pytest.raises(ValueError, match="en/safe/"):
        addressed(b"<p>" + byte + b"</p>", "en/safe/")
