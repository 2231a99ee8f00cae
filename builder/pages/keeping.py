"""Pages about keeping the site on a phone: saving, taking off, the home screen, and two that stand in for others."""

from __future__ import annotations

from collections.abc import Iterator

from builder.model import Message, Settings
from builder.pages import bodies
from builder.pages.page import Page, page
from builder.pages.titles import (
    CALENDAR,
    INSTALL,
    INSTALL_TAB,
    MISSING,
    MISSING_TAB,
    REMOVE,
    REMOVE_TAB,
    SAVE,
    SAVE_TAB,
)

SAVE_KEY, REMOVE_KEY, MISSING_KEY, CALENDAR_KEY = "about/save", "about/remove", "about/not-here", "calendar"


def keeping_pages(settings: Settings, home: bodies.HomeBody, parts: tuple[str, ...]) -> Iterator[Page]:
    """Yield them all; `home` is what the home page holds, for the page that an icon opens.

    `parts` are the codes of the countries whose lists of lines are saved one by one.
    """
    kept = bodies.KeepBody(settings.looks, parts)
    yield page(key=SAVE_KEY, kind="save", title=SAVE, tab=SAVE_TAB, critical=True, body=kept)
    taken_off = bodies.KeepBody(parts=parts)
    yield page(key=REMOVE_KEY, kind="remove", title=REMOVE, tab=REMOVE_TAB, critical=True, body=taken_off)
    yield page(key=MISSING_KEY, kind="missing", title=MISSING, tab=MISSING_TAB, body=bodies.KeepBody())
    yield page(key=CALENDAR_KEY, kind="calendar", title=CALENDAR, tab=CALENDAR, body=bodies.KeepBody())
    for look in settings.looks:
        title = Message(settings.name, "title")
        body = bodies.InstallBody(look, settings.looks)
        key = f"about/install/{look.id}"
        yield page(key=key, kind="install", title=INSTALL, tab=INSTALL_TAB, critical=True, body=body)
        start = bodies.StartBody(home.doors, home.more, look)
        yield page(key=f"start/{look.id}", kind="start", title=title, tab=look.name, body=start)
