"""A page can be walked by ear and by keyboard.

Somebody who listens to a page finds her way by headings, landmarks and labels; a doubled id or a missing level sends
her to the wrong place, with no way to see it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from builder.errors import Problem
from builder.verify.page import Group, Page
from builder.verify.promise import Promise, broken
from builder.verify.site import Site

_LABELS = ("for", "aria-labelledby", "aria-describedby", "aria-controls")


def check(group: Group, site: Site) -> Iterator[Problem]:
    """Yield a Problem for each thing that would mislead a screen reader."""
    for page in group:
        if len(set(page.ids)) != len(page.ids):
            twice = sorted(name for name, count in Counter(page.ids).items() if count > 1)
            yield _wrong(site, page, "an id stands twice in the page", "each id once", ", ".join(twice))
        if any(not name or name.split() != [name] for name in page.ids):
            yield _wrong(site, page, "an id is empty or has a space in it", "one word", " | ".join(page.ids))
        yield from _headings(page, site)
        if (mains := len(page.bins.get("main", ()))) != 1:
            yield _wrong(site, page, "the page does not have one main part", "one <main>", str(mains))
        if not page.title:
            yield _wrong(site, page, "the page has no title", "a <title> with words", "none")
        for tag in page.bins.get("image", ()):
            if "alt" not in tag.attrs:
                yield _wrong(site, page, "a picture has no text in its place", 'alt="..." or alt=""', f"<{tag.head}>")
        for tag in page.bins.get("ref", ()):
            for name in " ".join(tag.attrs.get(key, "") for key in _LABELS).split():
                if name not in page.ids:
                    yield _wrong(site, page, "a label names an id that is not there", f'id="{name}"', f"<{tag.head}>")


def _headings(page: Page, site: Site) -> Iterator[Problem]:
    levels = [int(tag.name[1]) for tag in page.bins.get("heading", ())]
    if levels.count(1) != 1:
        yield _wrong(site, page, "the page does not have one first heading", "one <h1>", str(levels.count(1)))
    above = 0
    for level in levels:
        if level > above + 1:
            order = " ".join(f"h{n}" for n in levels)
            yield _wrong(site, page, "a heading skips a level", f"h{above + 1} or higher before h{level}", order)
            return
        above = level


def _wrong(site: Site, page: Page, what: str, wanted: str, found: str) -> Problem:
    return broken(site, page.path, what, wanted=wanted, found=found, fix="correct the template of this kind of page")


PROMISE = Promise("structure", "Every page can be walked by headings, landmarks and labels.", check)
