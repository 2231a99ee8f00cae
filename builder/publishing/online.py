"""Whether the pages that our sources and lines name still answer: asked of the internet, and only when told to.

Each address is asked once, each host by one caller with a pause between two questions, and nothing is sent but the
question. A host that refuses a program has not lost its page, and is not said to have.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

from builder.errors import Problem, Where
from builder.layers import at
from builder.model import Site

AGENT = "waymark-check/1 (asks each address once)"
_TIMEOUT, _PAUSE, _HOSTS = 15, 1.0, 6  # seconds; seconds; hosts at a time
_GONE = (404, 410)


@dataclass(frozen=True, slots=True, order=True)
class Dead:
    """An address that did not answer well, and where it stands. `sure`: its host says that the page is gone."""

    where: Where
    address: str
    told: str
    sure: bool

    def problem(self) -> Problem:
        """Return it as a letter."""
        what = "this page is gone" if self.sure else "nobody could tell whether this page is still there"
        return Problem(self.where, what, "a page that answers", f"{self.address} ({self.told})", "open it, and look")


def addresses(site: Site) -> dict[str, Where]:
    """Return every address of another site that the content names, with the first place it stands in."""
    found: dict[str, Where] = {}
    for document in site.documents.values():
        for trail in document.lines:
            value = at(document, trail)
            if isinstance(value, str) and value.startswith(("http://", "https://")):
                found.setdefault(value, document.where(trail))
    return dict(sorted(found.items()))


def dead(
    found: dict[str, Where], progress: Callable[[int], None] = lambda done: None, pause: float = _PAUSE
) -> tuple[Dead, ...]:
    """Return the addresses that did not answer well, sorted by place; `progress` is told how many were asked."""
    hosts: dict[str, list[str]] = {}
    for address in found:
        hosts.setdefault(urlsplit(address).netloc, []).append(address)
    asked, lost = 0, []
    with ThreadPoolExecutor(_HOSTS) as pool:
        for answers in pool.map(lambda group: list(_host(group, pause)), hosts.values()):
            for address, told, sure in answers:
                asked += 1
                if told:
                    lost.append(Dead(found[address], address, told, sure))
            progress(asked)
    return tuple(sorted(lost))


def _host(group: Iterable[str], pause: float) -> Iterator[tuple[str, str, bool]]:
    for number, address in enumerate(group):
        if number:
            time.sleep(pause)
        yield (address, *_ask(address))


def _ask(address: str) -> tuple[str, bool]:
    """Return what is wrong with an address (nothing where it answers), and whether its host is sure."""
    for method in ("HEAD", "GET"):  # many hosts refuse the first, which costs them nothing
        try:
            with urlopen(Request(address, method=method, headers={"User-Agent": AGENT}), timeout=_TIMEOUT):  # noqa: S310
                return "", False
        except HTTPError as error:
            error.close()
            told, sure = f"answer {error.code}", error.code in _GONE
        except (URLError, OSError, ValueError) as error:
            return str(getattr(error, "reason", error))[:80], False
        if method == "HEAD" and told == "answer 429":
            return told, False
    return told, sure
