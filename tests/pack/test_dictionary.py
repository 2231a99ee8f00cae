"""What pages have in common, read off them."""

from __future__ import annotations

from builder.pack.dictionary import LONG, SAMPLE, SIZE, dictionary, sample, weight

FRAME = [b"<main class=frame-of-every-page>\n", b"h1 {\n", b"}\n", b"h2 {\n", b"}\n"]


def pages(count: int = 8) -> list[list[bytes]]:
    """Return pages that share a frame and hold a sentence of their own."""
    return [
        [*FRAME, b"<p>What only page %d has to say.</p>\n" % at, b"</main></body> of every page\n"]
        for at in range(count)
    ]


def test_a_dictionary_is_what_pages_share_in_page_order():
    """A frame in one piece is one match; in another order it is many."""
    found = dictionary(pages(), b"end")

    assert found == b"".join([*FRAME, b"</main></body> of every page\n"]) + b"end"


def test_a_line_that_stands_twice_in_the_frame_stands_twice():
    """A style sheet without its brackets falls into as many pieces as it has rules."""
    assert dictionary(pages(), b"").count(b"}\n") == 2


def test_what_few_pages_hold_is_left_out():
    """Else each edit of one of them would be an edit of every chunk."""
    some = pages(12)
    for page in some[:2]:
        page.insert(5, b"<p>A sentence that stands on two pages of twelve.</p>\n")

    assert dictionary(some, b"") == dictionary(pages(12), b"")


def test_what_a_quarter_of_the_pages_holds_is_in():
    """The twin: a box that many countries have is part of their frame."""
    some = pages(12)
    for page in some[:3]:
        page.insert(5, b"<p>A sentence that stands on three pages of twelve.</p>\n")

    assert b"three pages" in dictionary(some, b"")


def test_a_short_line_between_words_is_left_out():
    """Which lists a page has is its own business."""
    some = pages()
    for at, page in enumerate(some):
        page.insert(6, b"<ul>\n")
        page.insert(7, b"<li>Item of page %d that is quite long</li>\n" % at)
    assert len(b"<ul>\n") < LONG

    assert b"<ul>" not in dictionary(some, b"")


def test_a_sentence_edited_changes_no_dictionary():
    """Or every phone would fetch a whole kind of page again for one word."""
    before = dictionary(pages(), b"")
    edited = pages()
    edited[0][5] = b"<p>What only page zero has to say, in other words.</p>\n"

    assert dictionary(edited, b"") == before


def test_a_dictionary_is_no_longer_than_deflate_looks_back():
    """What stands before that is carried to every phone and never used."""
    long = [[b"line %d of a frame that is too long for its own good\n" % at for at in range(2000)]] * 4

    found = dictionary(long, b"end")

    assert len(found) == SIZE
    assert found.endswith(b"end")


def test_the_sample_does_not_depend_on_other_pages():
    """A new page moves at most one page out of the sample."""
    keys = [f"en/help/{at}/" for at in range(100)]

    before, after = set(sample(keys)), set(sample([*keys, "en/help/new/"]))

    assert len(before) == len(after) == SAMPLE
    assert len(before - after) <= 1


def test_a_page_weighs_what_it_has_of_its_own():
    """A heavy frame is paid for once, and must not make chunks smaller."""
    own, *_ = pages()
    frame = frozenset([*FRAME, b"</main></body> of every page\n"])

    assert weight(own, frame) < 60 < weight(own, frozenset())
