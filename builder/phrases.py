"""The texts that stand in templates, by template and by kind of page.

Templates ask for them as `_("...")`, `attr('...')` and `pgettext("context", "...")`; a test holds what is found here
against Babel's own extractor, which costs a tenth of a second a build.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from builder.model import Message

_STRING = r"""\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')\s*"""
_CALL = re.compile(rf"(?<![\w.])(?:(_|attr)\({_STRING}|pgettext\({_STRING},{_STRING})")
_USES = re.compile(r"""\{%\s*(?:from|include|import)\s+["']([^"']+)["']""")


def phrases(templates: Path) -> dict[str, tuple[Message, ...]]:
    """Return the texts of each template, by its path below `templates`, in reading order."""
    return {
        path.relative_to(templates).as_posix(): tuple(_messages(path.read_text("utf-8")))
        for path in sorted(templates.rglob("*.html"))
    }


def by_kind(templates: Path) -> dict[str, tuple[Message, ...]]:
    """Return the texts that a page of each kind shows between its own: those of its template and what it imports.

    The frame around every page is left out.
    """
    texts = phrases(templates)
    found: dict[str, tuple[Message, ...]] = {}
    for path in sorted((templates / "pages").glob("*.html")):
        used = [f"pages/{path.name}", *_USES.findall(path.read_text("utf-8"))]
        found[path.stem] = tuple(dict.fromkeys(text for name in used for text in texts.get(name, ())))
    return found


def _messages(template: str) -> Mapping[Message, None]:
    found: dict[Message, None] = {}
    for match in _CALL.finditer(template):
        name, *strings = match.groups()
        words = [string.replace("\\'", "'").replace('\\"', '"') for string in strings if string is not None]
        found[Message(words[0]) if name else Message(words[1], words[0])] = None
    return found
