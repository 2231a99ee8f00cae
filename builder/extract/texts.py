"""The texts of a site, gathered once each: the first place a text stands in decides which file it goes to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from builder.extract.preview import Addresses
from builder.languages.load import COMPONENTS
from builder.model import Guide, Message, Site
from builder.pages import Page
from builder.pages.bodies import GuideBody, TalkBody
from builder.pages.titles import SUMMARIES, TITLES
from builder.phrases import critical, phrases

_AUDIENCE = {
    "person": "Spoken to the person herself. Calm, kind, never an order.",
    "friend": "Spoken to a friend or neighbour. Calm, practical.",
    "worker": "Spoken to a professional. Plain, exact.",
    "all": "Spoken to any reader. Plain, calm.",
}
_CARD = "One idea in large letters, short, as people speak: the two share no language."
_SHOWN = {
    "helper": f"Spoken to somebody who may be frightened, on a card that a helper shows. Warm; never an order. {_CARD}",
    "person": f"Spoken to a helper, by a person who points at this card: a woman, a man or a child. {_CARD}",
}
_FRAME = "A text of the frame, seen by everybody on many pages. Short, calm."
_CALLER = "Beside a phone number, for the caller. Words in capital letters (CONNECT, HELP) stay as they are."
CRITICAL = "Safety-critical: a wrong word here can hurt."
_COMPONENTS = {"check": "safe", "share": "about"}
_COMPONENTS |= {name: name for name in ("help", "safe", "rights", "learn", "helping", "about")}


@dataclass(frozen=True, slots=True)
class Entry:
    """A message with the file (component) it belongs to and what its translator should know.

    `note` says who speaks to whom, `page` where to look at it (an address below a language, or nothing).
    `critical`: it stands where a wrong or missing word can hurt somebody.
    """

    message: Message
    component: str
    location: str
    note: str
    critical: bool = False
    page: str = ""

    @property
    def comment(self) -> str:
        """All of that in one line: what a translator reads above the text."""
        parts = (self.note, CRITICAL if self.critical else "", f"Page: {self.page}" if self.page else "")
        return " ".join(part for part in parts if part)


def entries(site: Site, pages: Iterable[Page], templates: Path) -> tuple[Entry, ...]:
    """Return every text once, by component, then by the file it stands in, then in reading order.

    `pages` are those planned from `site`. The order is the one in which `pybabel extract` walks through the files.
    """
    seen: dict[Message, Entry] = {}
    pages = tuple(pages)
    for entry in (*_frame(site, Addresses(pages, templates), templates), *_content(site, pages)):
        known = seen.setdefault(entry.message, entry)
        if entry.critical and not known.critical:
            seen[entry.message] = replace(known, critical=True)
    return tuple(sorted(seen.values(), key=lambda entry: (COMPONENTS.index(entry.component), entry.location)))


def _frame(site: Site, addresses: Addresses, templates: Path) -> Iterator[Entry]:
    for look in site.settings.looks:
        if look.name.text != site.settings.name:
            about = f"{_FRAME} The name below an icon on the home screen: one ordinary word that tells nothing."
            yield Entry(look.name, "ui", "content/site.yaml", about, page=f"/about/install/{look.id}/")
    for head in site.settings.sections:
        about = f"{_FRAME} A door or chapter of the site."
        for message in (head.title, head.tab, head.summary):
            yield Entry(message, "ui", "content/site.yaml", about, page=f"/{head.id}/")
    urgent = critical(templates)
    for path, messages in phrases(templates).items():
        for message in messages:
            location = f"builder/render/templates/{path}"
            yield Entry(message, "ui", location, _FRAME, message in urgent, addresses.phrase(message))
    for title in TITLES:
        about = "The title of a page or of a topic of rights. Short, neutral: it stays in the phone's history."
        yield Entry(title, "ui", "builder/pages/titles.py", about, page=addresses.title(title))
    for summary in SUMMARIES:
        yield Entry(summary, "ui", "builder/pages/titles.py", f"{_FRAME} It stands below a title.", page="/helping/")


def _content(site: Site, pages: Iterable[Page]) -> Iterator[Entry]:
    for services in site.services:
        code = services.country.lower()
        for line in services.lines:
            if line.published:
                for message in line.texts:
                    yield Entry(message, "help", f"content/services/{code}.yaml", _CALLER, True, f"/help/{code}/")
    pages = tuple(pages)
    for page in pages:
        yield from _page(page)
    talks = {page.body.situation.id: (page, page.body) for page in pages if isinstance(page.body, TalkBody)}
    for situation in site.cards.situations if site.cards else ():
        yield from _talk(*talks[situation.id])


def _page(page: Page) -> Iterator[Entry]:
    section = page.key.partition("/")[0]
    component, critical = _COMPONENTS.get(section, "ui"), True
    if isinstance(page.body, GuideBody):
        guide: Guide = page.body.guide
        critical = guide.head.safety == "critical"
        location, about = guide.path, _AUDIENCE[guide.head.audience]
    elif page.kind == "right":
        location, about = f"content/{page.key}.yaml", f"{_AUDIENCE['person']} A right, in plain words."
    elif page.kind in ("voice", "check"):
        location, about = "content/check.yaml", f"{_AUDIENCE['person']} A question at her own pace; no verdict."
    elif page.kind == "words":
        location, about, critical = "content/glossary.yaml", _AUDIENCE["all"], False
    elif page.kind == "list":
        location, about = "content/plan.yaml", f"{_AUDIENCE['person']} On a list to tick: what she may think of or do."
    elif page.kind == "figures":
        location, about, critical = "content/figures.yaml", f"{_AUDIENCE['all']} A figure and its limits.", False
    else:
        return
    for message in page.messages:
        yield Entry(message, component, location, about, critical, f"/{page.key}/")


def _talk(page: Page, body: TalkBody) -> Iterator[Entry]:
    """Yield the texts of the cards for one situation; a wrong word there is said to somebody's face."""
    location, address = "content/cards.yaml", f"/{page.key}/"
    for text in (page.title, page.tab):
        about = "The title of a page of cards, for both people to see. Short, neutral: it stays in the phone's history."
        yield Entry(text, "helping", location, about, page=address)
    for by, cards in body.said:
        for card in cards:
            yield Entry(card.words, "helping", location, _SHOWN[by], True, address)
            if card.note:
                about = f"{_AUDIENCE['worker']} Beside a card, for the helper alone."
                yield Entry(card.note, "helping", location, about, True, address)
