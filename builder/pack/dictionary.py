"""What pages of one kind have in common: their frame, line by line, sent once.

It is read off a sample of the pages, chosen by their addresses: whoever edits a page outside of it cannot touch the
dictionary, and whoever edits one inside rarely does, since what few pages hold never gets in.
A changed dictionary is no fault, but every phone then fetches all chunks of that kind again.
"""

from __future__ import annotations

import hashlib
import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

SIZE = 32 * 1024  # deflate looks no further back
SAMPLE = 12
SHARE = 0.25
LONG = 24  # bytes; a shorter line counts only beside the line that it follows elsewhere too


def rank(key: str) -> bytes:
    """Return what decides about the page `key` where nothing but its address may: who is in a sample, where to cut."""
    return hashlib.sha256(key.encode()).digest()


def sample(keys: Iterable[str], part: Callable[[str], str] = lambda key: "") -> list[str]:
    """Return the keys of the pages that a dictionary is read off, sorted.

    `part` tells what a page is saved with. Parts take turns: were all pages those of the country with most lines, what
    they alone share would be taken for what all share, and pages of other countries would lean on nothing.
    """
    turns: Counter[str] = Counter()
    ranked: list[tuple[int, bytes, str]] = []
    for key in sorted(keys, key=rank):
        ranked.append((turns[part(key)], rank(key), key))
        turns[part(key)] += 1
    return sorted(key for _, _, key in sorted(ranked)[:SAMPLE])


def dictionary(pages: Sequence[Sequence[bytes]], ending: bytes) -> bytes:
    """Return what a quarter of `pages`, each given as its lines, have in common, in page order; `ending` comes last.

    A line stands there once for each line it follows, so that a style sheet stays in one piece, brackets and all.
    """
    least = max(2, SHARE * len(pages))
    alone = Counter(line for page in pages for line in set(page))
    pairs = Counter(pair for page in pages for pair in set(_pairs(page)))
    met: set[tuple[bytes, bytes]] = set()
    got: dict[bytes, None] = {}
    taken: list[bytes] = []
    for page in pages:
        for pair in _pairs(page):
            line = pair[1]
            if pair not in met and (
                pairs[pair] >= least or (len(line) >= LONG and line not in got and alone[line] >= least)
            ):
                met.add(pair)
                got[line] = None
                taken.append(line)
    return (b"".join(taken) + ending)[-SIZE:]


def _pairs(page: Sequence[bytes]) -> Iterator[tuple[bytes, bytes]]:
    return zip((b"", *page), page, strict=False)


def weight(page: Iterable[bytes], shared: frozenset[bytes]) -> int:
    """Return about how many bytes the lines of `page` that are not `shared` cost in a chunk, whatever the script."""
    return len(zlib.compress(b"".join(line for line in page if line not in shared), 1))
