"""Every text of the site and its templates, once, with what its translator should know of it.

It says who is spoken to, where the text stands, and whether a wrong word there can hurt.
It decides nothing about what is shown, and writes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from builder.languages.load import COMPONENTS
from builder.model import Guide, Message, Site
from builder.pages import Page
from builder.pages.bodies import GuideBody
from builder.pages.titles import TITLES
from builder.phrases import phrases

_AUDIENCE = {
    "person": "Spoken to the person herself. Calm, kind, never an order.",
    "friend": "Spoken to a friend or neighbour. Calm, practical.",
    "worker": "Spoken to a professional. Plain, exact.",
    "all": "Spoken to any reader. Plain, calm.",
}
_COMPONENTS = {"check": "safe", "share": "about"}
_COMPONENTS |= {name: name for name in ("safe", "rights", "learn", "helping", "about")}


@dataclass(frozen=True, slots=True)
class Entry:
    """A message with the file (component) it belongs to and what its translator should know.

    `critical`: it stands where a wrong or missing word can hurt somebody.
    """

    message: Message
    component: str
    location: str
    comment: str
    critical: bool = False


def entries(site: Site, pages: Iterable[Page], templates: Path) -> tuple[Entry, ...]:
    """Return every text once, by component and in reading order; the first place it stands in decides where it goes.

    `pages` are those planned from `site`.
    """
    seen: dict[Message, Entry] = {}
    for entry in (*_frame(site, templates), *_content(site, pages)):
        known = seen.setdefault(entry.message, entry)
        if entry.critical and not known.critical:
            seen[entry.message] = replace(known, critical=True)
    return tuple(sorted(seen.values(), key=lambda entry: COMPONENTS.index(entry.component)))


def _frame(site: Site, templates: Path) -> Iterator[Entry]:
    frame = "A text of the frame, seen by everybody on many pages."
    for head in site.settings.sections:
        for message in (head.title, head.tab, head.summary):
            yield Entry(message, "ui", "content/site.yaml", frame + " A door or chapter of the site.")
    for path, messages in phrases(templates).items():
        for message in messages:
            where = f"Context: {message.context}. {frame}" if message.context else frame
            yield Entry(message, "ui", f"builder/render/templates/{path}", where)
    for title in TITLES:
        yield Entry(title, "ui", "builder/pages/titles.py", "The title of a page or of a topic of rights.")


def _content(site: Site, pages: Iterable[Page]) -> Iterator[Entry]:
    for services in site.services:
        location = f"content/services/{services.country.lower()}.yaml"
        notes = "Beside a phone number, for the caller. Words in capital letters (CONNECT, HELP) stay as they are."
        for line in services.lines:
            if line.published:
                found = (line.note, *(channel.label for channel in line.channels))
                yield from (Entry(message, "help", location, notes, True) for message in found if message)
    for page in pages:
        yield from _page(page)


def _page(page: Page) -> Iterator[Entry]:
    section = page.key.partition("/")[0]
    component, critical = _COMPONENTS.get(section, "ui"), True
    if isinstance(page.body, GuideBody):
        guide: Guide = page.body.guide
        critical = guide.head.safety == "critical"
        location, about = guide.path, f"{_AUDIENCE[guide.head.audience]}{_critical(guide)}"
    elif page.kind == "right":
        location, about = f"content/{page.key}.yaml", f"{_AUDIENCE['person']} A right, in plain words."
    elif page.kind in ("voice", "check"):
        location, about = "content/check.yaml", f"{_AUDIENCE['person']} A question at her own pace; no verdict."
    elif page.kind == "words":
        location, about, critical = "content/glossary.yaml", _AUDIENCE["all"], False
    else:
        return
    for message in page.messages:
        yield Entry(message, component, location, f"{about} Page: /{page.key}/", critical)


def _critical(guide: Guide) -> str:
    return " Safety-critical: a wrong word here can hurt." if guide.head.safety == "critical" else ""
