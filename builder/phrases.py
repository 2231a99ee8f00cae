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
_CRITICAL = "{# safety: critical #}"


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


def critical(templates: Path) -> frozenset[Message]:
    """Return the texts of templates that say `{# safety: critical #}`: a wrong or missing word there can hurt."""
    found = phrases(templates).items()
    return frozenset(text for path, texts in found if _tagged(templates / path) for text in texts)


def _tagged(template: Path) -> bool:
    return _CRITICAL in template.read_text("utf-8")


def critical_by_kind(templates: Path) -> dict[str, tuple[Message, ...]]:
    """Return the critical texts that a page of each kind shows: those of the frame around it, and between its own."""
    texts, urgent = phrases(templates), critical(templates)
    around = [text for name in _USES.findall((templates / "base.html").read_text("utf-8")) for text in texts[name]]
    return {
        kind: tuple(dict.fromkeys(text for text in (*around, *between) if text in urgent))
        for kind, between in by_kind(templates).items()
    }


def _messages(template: str) -> Mapping[Message, None]:
    found: dict[Message, None] = {}
    for match in _CALL.finditer(template):
        name, *strings = match.groups()
        words = [string.replace("\\'", "'").replace('\\"', '"') for string in strings if string is not None]
        found[Message(words[0]) if name else Message(words[1], words[0])] = None
    return found
