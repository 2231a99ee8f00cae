"""The pixels of a PNG as the drawing library writes it: 8 bits, red, green, blue, alpha. For tests only."""

from __future__ import annotations

import zlib
from collections import Counter
from struct import unpack

Colour = tuple[int, ...]


def rows(picture: bytes) -> list[list[Colour]]:
    """Return the colours of each row."""
    width, height, *form = unpack(">IIBB", picture[16:26])
    assert form == [8, 6]
    packed, at = b"", 8
    while at < len(picture):
        (size,), kind = unpack(">I", picture[at : at + 4]), picture[at + 4 : at + 8]
        packed += picture[at + 8 : at + 8 + size] if kind == b"IDAT" else b""
        at += 12 + size
    raw, step = zlib.decompress(packed), width * 4 + 1
    before, found = bytearray(width * 4), []
    for top in range(0, height * step, step):
        line = _unfiltered(raw[top], bytearray(raw[top + 1 : top + step]), before)
        found.append(list(zip(*[iter(line)] * 4, strict=True)))
        before = line
    return found


def colours(picture: bytes) -> Counter[Colour]:
    """Return how often each colour stands in a picture."""
    return Counter(colour for row in rows(picture) for colour in row)


def outside(picture: bytes, part: float) -> set[Colour]:
    """Return the colours outside the circle around the middle whose radius is `part` of the width."""
    found = rows(picture)
    half, reach = len(found) / 2, (len(found) * part) ** 2
    return {
        colour
        for y, row in enumerate(found)
        for x, colour in enumerate(row)
        if (x + 0.5 - half) ** 2 + (y + 0.5 - half) ** 2 > reach
    }


def _unfiltered(kind: int, line: bytearray, above: bytearray) -> bytearray:
    """Return a row as it was before it was filtered; see section 9 of the PNG specification."""
    for at in range(len(line)):
        left, up, corner = (line[at - 4], above[at], above[at - 4]) if at >= 4 else (0, above[at], 0)
        guess = left + up - corner
        near = min((abs(guess - value), order, value) for order, value in enumerate((left, up, corner)))[2]
        line[at] = (line[at] + (0, left, up, (left + up) // 2, near)[kind]) & 255
    return line
