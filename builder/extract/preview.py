"""Where a translator can look at a text of the frame: one page, of the many that show it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from builder.model import Message
from builder.pages import Page
from builder.phrases import by_kind


class Addresses:
    """An address below a language (`/safe/calling/`) for each text of a template and for each title."""

    def __init__(self, pages: Iterable[Page], templates: Path) -> None:
        """Look through `pages`, sorted by key; the first that shows a text is the one named."""
        self._titles: dict[Message, str] = {}
        kinds: dict[str, Page] = {}
        for page in pages:
            self._titles.setdefault(page.title, _address(page))
            self._titles.setdefault(page.tab, _address(page))
            known = kinds.setdefault(page.kind, page)
            if not getattr(known.body, "lines", True):
                kinds[page.kind] = page  # a country without a line shows few of the texts of its kind
        self._phrases: dict[Message, str] = {}
        for kind, messages in by_kind(templates).items():
            if kind in kinds:
                for message in messages:
                    self._phrases.setdefault(message, _address(kinds[kind]))

    def phrase(self, message: Message) -> str:
        """Return where a text of a template is shown; what stands on every page is shown on the first."""
        return self._phrases.get(message, "/")

    def title(self, message: Message) -> str:
        """Return the page that bears a title, or nothing."""
        return self._titles.get(message, "")


def _address(page: Page) -> str:
    return f"/{page.key}/" if page.key and "." not in page.key else f"/{page.key}"
