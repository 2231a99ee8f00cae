"""Where one chunk ends and the next begins: by the pages' addresses and own weight, and by nothing else.

An edit then touches the chunk its page is in. One that makes a page outgrow its chunk moves the next ends too, up to
the first page whose address begins a chunk wherever it stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from builder.pack.dictionary import rank

LIMIT = 4200  # bytes of own weight: with it a chunk of guides, which are edited most, is about 3.5 KB
ROOMY = 8000  # for other kinds of page: fewer and larger chunks make the whole lighter
BEGINS = 12  # one address in so many begins a chunk


def cut(pages: Iterable[tuple[str, int]], limit: int = LIMIT) -> Iterator[list[str]]:
    """Yield the keys of each chunk; `pages` are keys with their weights, in order, `limit` what a chunk may weigh."""
    run: list[str] = []
    whole = 0
    for key, weight in pages:
        if run and (whole + weight > limit or int.from_bytes(rank(key)[:4]) % BEGINS == 0):
            yield run
            run, whole = [], 0
        run.append(key)
        whole += weight
    if run:
        yield run
