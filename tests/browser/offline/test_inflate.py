"""Our own inflate against zlib, in a real browser: the whole real site, made-up data, broken data."""

from __future__ import annotations

import base64
import random
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import BrowserContext, Page

ROOT = Path(__file__).parents[3]
pytestmark = pytest.mark.browser
Case = tuple[bytes, bytes]
# What comes out of each case, or nothing where it was refused.
INFLATE = """cases => cases.map(([data, dictionary]) => {
  const bytes = text => Uint8Array.from(atob(text), letter => letter.charCodeAt(0));
  try {
    const out = inflate(bytes(data), bytes(dictionary)), parts = [];
    for (let at = 0; at < out.length; at += 8192) {
      parts.push(String.fromCharCode.apply(null, out.subarray(at, at + 8192)));
    }
    return btoa(parts.join(''));
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
})"""
WORDS = st.lists(st.sampled_from([b"a", b"ab", b"<li>", b"\0" * 300]), max_size=800).map(b"".join)
PLAIN = st.binary(max_size=3000) | WORDS
WAYS = [zlib.Z_DEFAULT_STRATEGY, zlib.Z_HUFFMAN_ONLY, zlib.Z_RLE, zlib.Z_FIXED, zlib.Z_FILTERED]


@pytest.fixture(scope="module")
def ours(contexts: Callable[..., BrowserContext]) -> Iterator[Callable[[list[Case]], list[bytes | None]]]:
    """Our inflate, in a page: what comes out of each case, or nothing."""
    page: Page = contexts().new_page()
    page.goto("about:blank")
    page.add_script_tag(content=(ROOT / "static" / "sw" / "serve" / "inflate.js").read_text("utf-8"))

    def inflate(cases: list[Case]) -> list[bytes | None]:
        given = [[base64.b64encode(part).decode() for part in case] for case in cases]
        found = page.evaluate(INFLATE, given)
        return [None if text is None else base64.b64decode(text) for text in found]

    yield inflate
    page.close()


def deflated(raw: bytes, dictionary: bytes = b"", level: int = 9, way: int = zlib.Z_DEFAULT_STRATEGY) -> bytes:
    """Return raw deflate of `raw`."""
    packer = zlib.compressobj(level, zlib.DEFLATED, -15, 8, way, dictionary)
    return packer.compress(raw) + packer.flush()


def theirs(data: bytes, dictionary: bytes) -> bytes | None:
    """Return what zlib makes of it: nothing unless it is whole, right, and nothing is left over."""
    reader = zlib.decompressobj(-15, dictionary)
    try:
        out = reader.decompress(data) + reader.flush()
    except zlib.error:
        return None
    return out if reader.eof and not reader.unused_data else None


def test_every_page_of_the_real_site_comes_out_as_it_went_in(ours: Callable[..., list[bytes | None]], dist: Path):
    """One letter of one number, on one page of hundreds, is enough to send somebody to the wrong door."""
    pages = [path.read_bytes() for path in sorted(dist.rglob("*.html"))]
    for at in range(0, len(pages), 60):
        some = pages[at : at + 60]
        found = ours([(deflated(page, some[0][-32768:]), some[0][-32768:]) for page in some])

        assert found == some


@given(PLAIN, st.binary(max_size=500), st.integers(0, 9), st.sampled_from(WAYS))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_zlib_packs_comes_out(
    ours: Callable[..., list[bytes | None]], raw: bytes, dictionary: bytes, level: int, way: int
):
    """Whatever pages will hold one day: stored, fixed and dynamic blocks, with and without a dictionary."""
    data = deflated(raw, dictionary, level, way)

    assert ours([(data, dictionary)]) == [raw]


def test_what_zlib_refuses_is_refused(ours: Callable[..., list[bytes | None]]):
    """A chunk that was hurt on the phone gives an error, never a page with other words."""
    chance = random.Random(7)
    page = (ROOT / "docs" / "decisions" / "0013-packs.md").read_bytes()
    seeds = [deflated(page[:size], b"", level, way) for size in (40, 900, 4000) for level in (0, 6) for way in WAYS]
    cases: list[Case] = []
    for _ in range(4000):
        data = bytearray(chance.choice(seeds))
        for _ in range(chance.choice((1, 1, 1, 3))):
            data[chance.randrange(min(len(data), 120))] ^= 1 << chance.randrange(8)
        cases.append((bytes(data[: chance.choice((len(data), len(data), chance.randrange(len(data))))]), b""))
    cases += [(bytes(chance.randrange(256) for _ in range(chance.randrange(60))), b"dictionary") for _ in range(3000)]
    wanted = [theirs(*case) for case in cases]

    assert 0 < wanted.count(None) < len(wanted)
    assert ours(cases) == wanted


@pytest.mark.parametrize("left", [b"\0", b"more"])
def test_bytes_left_over_are_refused(ours: Callable[..., list[bytes | None]], left: bytes):
    """What is not understood to the end is not understood."""
    assert ours([(deflated(b"whole") + left, b"")]) == [None]
