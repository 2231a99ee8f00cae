"""Ids: HSDS wants UUIDs, ours are short words. Each can be made from the other, and comes back as it was."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from uuid import UUID, uuid5

_OURS = UUID("6f0c5d0e-4b1f-5b9a-9a57-3d3f6e1f2c11")  # never to be changed: all ids that we gave away hang on it
_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_LETTERS = "bcdfghjklmnpqrstvwxz"


def ident(*parts: str) -> str:
    """Return the UUID of a thing of ours; the same parts give the same id on every machine."""
    return str(uuid5(_OURS, "/".join(parts)))


def is_uuid(text: str) -> bool:
    """Return whether `text` is a UUID in its usual writing."""
    return bool(_UUID.fullmatch(text.casefold()))


def outside(line_id: str) -> str:
    """Return the HSDS id of a line: the one it came with, or one made from ours."""
    given = line_id.partition("-")[2]
    return given if is_uuid(given) else ident("line", line_id)


def inside(country: str, given: str) -> str:
    """Return our id for a service that came with the UUID `given`."""
    return f"{country.casefold()}-{given.casefold()}"


def made(country: str, name: str) -> str:
    """Return an id for a line that came without one: its name in small letters, or letters drawn from the name."""
    bare = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().casefold()
    word = "-".join(re.findall(r"[a-z0-9]+", bare))[:40].strip("-")
    return f"{country.casefold()}-{word or _drawn(name)}"


def _drawn(name: str) -> str:
    number = int.from_bytes(hashlib.sha256(name.encode("utf-8", "replace")).digest(), "big")
    found = ""
    for _ in range(8):
        number, at = divmod(number, len(_LETTERS))
        found += _LETTERS[at]
    return found
