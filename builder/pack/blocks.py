"""Blocks: what nearly every page of a kind holds word for word stands in the core once, in the page one byte for it.

A dictionary makes such a block cheap in each chunk; this makes it almost free, however many chunks there are.
The bytes are control characters, which no text of ours can hold: docs/explanation/offline.md has their form.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

MARKS = bytes(range(14, 32))
ADDRESS = b"\0"
SHARE = 0.75
LEAST = 150  # bytes; what is shorter is nearly as cheap in a dictionary
_TAKEN = re.compile(rb"[\x00\x0e-\x1f]")


def addressed(page: bytes, key: str) -> bytes:
    """Return `page` with its own address below its language as one byte: links to its translations are then alike.

    Raises ValueError when the page holds one of the bytes that stand for something else.
    """
    if _TAKEN.search(page):
        raise ValueError(f"a control character stands in the page {key}")
    address = key[key.index("/") :]
    return page.replace(address.encode(), ADDRESS) if len(address) > 2 and address.endswith("/") else page


def blocks(pages: Sequence[bytes]) -> tuple[bytes, ...]:
    """Return what three quarters of `pages` hold, in whole lines, longest first; as many as there are marks at most."""
    found = sorted(_runs(pages), key=len, reverse=True) if pages else []
    return tuple(dict.fromkeys(found))[: len(MARKS)]


def _runs(pages: Sequence[bytes]) -> Iterator[bytes]:
    """Yield the runs of lines of the first page that enough of the others hold too."""
    least = SHARE * len(pages)
    run = b""
    for line in pages[0].splitlines(keepends=True):
        longer = run + line
        if sum(longer in page for page in pages) >= least:
            run = longer
            continue
        if len(run) >= LEAST:
            yield run
        run = line if sum(line in page for page in pages) >= least else b""
    if len(run) >= LEAST:
        yield run


def shortened(page: bytes, found: Sequence[bytes]) -> bytes:
    """Return `page` with the mark of each block in the block's place."""
    for mark, block in zip(MARKS, found, strict=False):
        page = page.replace(block, bytes([mark]))
    return page


def listed(found: Sequence[bytes]) -> bytes:
    """Return the file of the core that tells what each mark stands for: the mark, and the block behind it."""
    return b"".join(bytes([mark]) + block for mark, block in zip(MARKS, found, strict=False))
