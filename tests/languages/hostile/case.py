"""One hostile PO file: what somebody wrote, and the letters she is sent."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

HEAD = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'


@dataclass(frozen=True)
class Case:
    """A PO file of `language` that holds `po`; `letters` answer it, or its entries are `taken` as they are.

    `why` says whom it would hurt.
    """

    id: str
    why: str
    language: str
    po: str | bytes
    letters: str = ""
    taken: Mapping[str, str] = field(default_factory=dict)

    @property
    def data(self) -> bytes:
        """The bytes of the file."""
        return self.po if isinstance(self.po, bytes) else self.po.encode()


def po(entries: str) -> str:
    """Return a PO file with an ordinary head."""
    return HEAD + entries
