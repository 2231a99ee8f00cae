"""One page of every kind, the one with the most to go wrong: long words, many numbers, every sort of block."""

from __future__ import annotations

# Kind of page -> its address below a language; a test holds this table against the real one.
KINDS = {
    "home": "",
    "help": "help/",
    "country": "help/es/",
    "need": "help/need/control/",
    "numbers": "about/numbers/",
    "section": "safe/",
    "guide": "safe/calling/",
    "rights": "rights/",
    "right": "rights/us/",
    "topic": "rights/topic/stay/",
    "voice": "check/me/",
    "check": "check/me/door/",
    "cards": "helping/cards/",
    "deck": "helping/cards/en/",
    "talk": "helping/cards/en/hello/",
    "point": "helping/cards/point/",
    "figures": "learn/numbers/",
    "list": "safe/list/",
    "words": "learn/words/",
    "sources": "about/sources/",
    "translation": "about/translation/",
    "az": "a-z/",
    "save": "about/save/",
    "remove": "about/remove/",
    "missing": "about/not-here/",
    "install": "about/install/notes/",
    "start": "start/notes/",
    "calendar": "calendar/",
    "notfound": "404.html",
}
# The two pages that belong to no language.
ROOTLESS = {"chooser": "", "lost": "404.html"}


def addresses(*languages: str) -> list[str]:
    """Return the address of one page of every kind in each of `languages`, and of the pages of no language."""
    return [*ROOTLESS.values(), *(f"{language}/{key}" for language in languages for key in KINDS.values())]
