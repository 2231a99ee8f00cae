"""Pages as a translator needs to see them: every text of her language says what it is and how it stands.

For the live server only; a built page carries none of this.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from builder.languages import Words
from builder.languages.catalog import Text, key
from builder.model import Message
from builder.pages import Page, Route
from builder.render.app import Viewing
from builder.render.frame import Frame
from builder.render.shown import Shown
from builder.render.view import View


@dataclass(frozen=True, slots=True)
class Note:
    """What is told of a text: its component, how it stands, and a translation made for an older source, if any.

    `state` is `done`, `stale` or `missing`.
    """

    component: str
    state: str
    earlier: str = ""


class Preview(View):
    """A view whose texts carry their note, where they have one, in `data-text-...`; `notes` is by gettext key.

    Translations show also on a page that is not published yet: she must see her sentences where they will stand.
    """

    notes: Mapping[str, Note]

    def shown(
        self, message: Message, text: Text, values: Mapping[str, str], address: Callable[[str], str] | None = None
    ) -> Shown:
        """Return a text with its note on the element that holds it."""
        plain = super().shown(message, text, values, address)
        return Shown(plain.html, plain.attrs + self._told(message, "text"))

    def attr(self, text: str, /, **values: str) -> str:
        """Return a text for an attribute, and its note as further attributes of the same element.

        What is heard and not seen has no element of its own: the quote that the template closes is closed here, and
        the last one left open for it.
        """
        words = super().attr(text, **values)
        told = self._told(Message(text), "label")
        return Markup("{}").format(words) + Markup('"') + told[: -len('"')] if told else words

    @property
    def tab(self) -> Shown:
        """The title for the tab, with its note."""
        plain = super().tab
        return Shown(plain.html, plain.attrs + self._told(self.page.tab, "text"))

    def _told(self, message: Message, what: str) -> Markup:
        note = self.notes.get(key(message))
        if note is None:
            return Markup()
        told = {
            "id": message.text,
            "context": message.context,
            "component": note.component,
            "state": note.state,
            "earlier": note.earlier,
        }
        return Markup("").join(Markup(' data-{}-{}="{}"').format(what, name, value) for name, value in told.items())


def previewing(language: str, notes: Mapping[str, Note]) -> Viewing:
    """Return what makes the view of each page: with notes in `language`, plain in every other."""

    def view(frame: Frame, route: Route, page: Page, words: Words, phrases: dict[Message, Markup]) -> View:
        if words.language.code != language:
            return View(frame, route, page, words, phrases)
        preview = Preview(frame, route, page, words, phrases)
        preview.notes = notes
        preview.content = words
        return preview

    return view
