"""The lines of a PO entry stand in their order: what stands elsewhere, Babel leaves out without a word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.errors import Problem, Where

_KEYWORD = re.compile(r"\s*(msgctxt|msgid_plural|msgid|msgstr(?:\[\d+\])?)\s")
_AFTER = {  # what may come after each keyword; a form of a plural is called "form"
    "": ("msgctxt", "msgid"),
    "msgctxt": ("msgid",),
    "msgid": ("msgid_plural", "msgstr", "form"),
    "msgid_plural": ("form",),
    "msgstr": ("msgctxt", "msgid"),
    "form": ("msgctxt", "msgid", "form"),
}
_ORDER = "msgctxt (where there is one), msgid, msgstr"


def unordered(text: str, shown: str) -> Iterator[Problem]:
    """Yield each line of a PO file that stands where no such line can, and an entry that ends too early."""
    before, number = "", 0
    for number, line in enumerate(text.split("\n"), 1):
        found = _KEYWORD.match(line)
        if found:
            keyword = "form" if "[" in found[1] else found[1]
            if keyword not in _AFTER[before]:
                yield _problem(shown, number, found[1], before)
            before = keyword
    if before in ("msgctxt", "msgid", "msgid_plural"):
        yield _problem(shown, number, "the end of the file", before)


def _problem(shown: str, number: int, found: str, before: str) -> Problem:
    told = f"{found} after {before.replace('form', 'msgstr[...]')}" if before else f"{found} first"
    fix = "put the lines of the entry in order, or copy it again from a good copy of the file"
    return Problem(Where(shown, number), "the lines of an entry are not in order", _ORDER, told, fix)
