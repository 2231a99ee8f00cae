"""The translators' side door: every text of the site and its templates, as POT and PO files.

It gathers messages with a note on who is spoken to and where the text will stand, and merges them into each language's
files without ever losing a translator's work.
It decides nothing about what is shown.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from babel.messages.extract import extract_from_file

from builder.languages.load import COMPONENTS
from builder.model import Guide, Message, Site
from builder.pages import Page, plan
from builder.pages.bodies import GuideBody
from builder.pages.titles import TITLES

_AUDIENCE = {
    "person": "Spoken to the person herself. Calm, kind, never an order.",
    "friend": "Spoken to a friend or neighbour. Calm, practical.",
    "worker": "Spoken to a professional. Plain, exact.",
    "all": "Spoken to any reader. Plain, calm.",
}
_COMPONENTS = {"check": "safe", "share": "about"}
_COMPONENTS |= {name: name for name in ("safe", "rights", "learn", "helping", "about")}
_KEYWORDS = {"_": None, "attr": None, "pgettext": ((1, "c"), 2)}


@dataclass(frozen=True, slots=True)
class Entry:
    """A message with the file (component) it belongs to and what its translator should know."""

    message: Message
    component: str
    location: str
    comment: str


def entries(site: Site, templates: Path) -> tuple[Entry, ...]:
    """Return every text once, by component and in reading order; the first place it stands in decides where it goes."""
    seen: dict[Message, Entry] = {}
    for entry in (*_frame(site, templates), *_content(site)):
        seen.setdefault(entry.message, entry)
    return tuple(sorted(seen.values(), key=lambda entry: COMPONENTS.index(entry.component)))


def _frame(site: Site, templates: Path) -> Iterator[Entry]:
    frame = "A text of the frame, seen by everybody on many pages."
    for head in site.settings.sections:
        for message in (head.title, head.tab, head.summary):
            yield Entry(message, "ui", "content/site.yaml", frame + " A door or chapter of the site.")
    for path in sorted(templates.rglob("*.html")):
        location = f"builder/render/templates/{path.relative_to(templates).as_posix()}"
        for _, found, _, context in extract_from_file("jinja2", path, keywords=_KEYWORDS):
            text = found if isinstance(found, str) else found[-1]
            where = f"Context: {context}. {frame}" if context else frame
            yield Entry(Message(str(text), context or ""), "ui", location, where)
    for title in TITLES:
        yield Entry(title, "ui", "builder/pages/titles.py", "The title of a page or of a topic of rights.")


def _content(site: Site) -> Iterator[Entry]:
    for services in site.services:
        location = f"content/services/{services.country.lower()}.yaml"
        notes = "Beside a phone number, for the caller. Words in capital letters (CONNECT, HELP) stay as they are."
        for line in services.lines:
            if line.published:
                found = (line.note, *(channel.label for channel in line.channels))
                yield from (Entry(message, "help", location, notes) for message in found if message)
    for page in plan(site):
        yield from _page(page)


def _page(page: Page) -> Iterator[Entry]:
    section = page.key.partition("/")[0]
    component = _COMPONENTS.get(section, "ui")
    if isinstance(page.body, GuideBody):
        guide: Guide = page.body.guide
        location, about = guide.path, f"{_AUDIENCE[guide.head.audience]}{_critical(guide)}"
    elif page.kind == "right":
        location, about = f"content/{page.key}.yaml", f"{_AUDIENCE['person']} A right, in plain words."
    elif page.kind in ("voice", "check"):
        location, about = "content/check.yaml", f"{_AUDIENCE['person']} A question at her own pace; no verdict."
    elif page.kind == "words":
        location, about = "content/glossary.yaml", _AUDIENCE["all"]
    else:
        return
    for message in page.messages:
        yield Entry(message, component, location, f"{about} Page: /{page.key}/")


def _critical(guide: Guide) -> str:
    return " Safety-critical: a wrong word here can hurt." if guide.head.safety == "critical" else ""
