"""How a text comes onto a page: translated or not, escaped, with its figures and its links."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from markupsafe import Markup

from builder.languages import Words, cldr
from builder.languages.catalog import Text, key
from builder.model import Message, Topic, Value
from builder.pages.bodies import GuideBody
from builder.pages.titles import TOPICS
from builder.render.addresses import Addresses
from builder.render.shown import Shown, attributes, plain, show


class Wording(Addresses):
    """A page with its words."""

    def ui(self, text: str, /, **values: str) -> Markup:
        """Return a text of the frame, by its English words."""
        return self._phrase(Message(text), values)

    def pui(self, context: str, text: str, /, **values: str) -> Markup:
        """Return a short text of the frame, told apart by `context`."""
        return self._phrase(Message(text, context), values)

    def _phrase(self, message: Message, values: Mapping[str, str]) -> Markup:
        """Return a text of the frame; those without values are the same on every page of a language, and are kept."""
        known = None if values else self._phrases.get(message)
        if known is None:
            text = self.words.text(message)
            if text.language.code != self.language.code and message.context != "pattern":
                values = {name: self._aside(value) for name, value in values.items()}
            shown = self.shown(message, text, values)
            known = shown.html if message.context == "pattern" else Markup(shown.__html__())  # noqa: S704 - escaped there
            if not values:
                self._phrases[message] = known
        return known

    def _aside(self, value: str) -> Markup:
        """Return a value, which is in this language, for the middle of a text that is not."""
        return Markup('<bdi lang="{}" dir="{}">{}</bdi>').format(self.language.code, self.language.direction, value)

    def attr(self, text: str, /, **values: str) -> str:
        """Return a text of the frame as plain words, for an attribute."""
        return plain(self.words.text(Message(text)), values)

    def say(self, message: Message, values: Mapping[str, Value] | None = None, territory: str = "") -> Shown:
        """Return a text of the content, with its figures in this language."""
        text = self.content.text(message)
        return self.shown(message, text, self._values(text, values, territory), self._no_links)

    def prose(self, message: Message, body: GuideBody) -> Shown:
        """Return a text of a guide, with its figures and the addresses of its links."""
        text = self.content.text(message)
        values = self._values(text, body.guide.head.values, "")
        return self.shown(message, text, values, lambda name: self.to(*body.addresses[name]))

    def shown(
        self, message: Message, text: Text, values: Mapping[str, str], address: Callable[[str], str] | None = None
    ) -> Shown:
        """Return `text`, which stands for `message`, ready for this page: the one way by which words reach it."""
        return show(text, self.language, values, address)

    def plain(self, message: Message, territory: str = "") -> str:
        """Return a text as plain words, for a title or for sorting."""
        text = self.content.text(message)
        return plain(text, self._values(text, None, territory))

    def _values(self, text: Text, values: Mapping[str, Value] | None, territory: str) -> dict[str, str]:
        locale = text.language.cldr
        shown = {name: cldr.amount(locale, value.value, value.unit) for name, value in (values or {}).items()}
        return {**shown, "country": cldr.in_sentence(locale, territory)} if territory else shown

    @staticmethod
    def _no_links(name: str) -> str:
        raise LookupError(f"a link stands where none is expected: {name}")

    @property
    def title(self) -> Shown:
        """The heading of the page."""
        return self.say(self.page.title, territory=self.page.territory)

    @property
    def tab(self) -> Shown:
        """The neutral title for the tab, the history and the app switcher: plain words."""
        text = self.content.text(self.page.tab)
        words = plain(text, self._values(text, None, self.page.territory))
        return Shown(Markup("{}").format(words), attributes(text.language, self.language))

    def topic(self, topic: Topic) -> Shown:
        """Return the name of a topic of rights."""
        return self.say(TOPICS[topic])

    @property
    def partial(self) -> bool:
        """Whether a critical text of the frame or of this kind of page is missing on a page that is translated."""
        return not self.untranslated and self._missing(self.words, self.frame.critical.get(self.kind, ()))

    def lacks(self, texts: Iterable[Message | None]) -> bool:
        """Return whether one of `texts` is missing on a page that is translated."""
        return not self.untranslated and self._missing(self.content, filter(None, texts))

    @staticmethod
    def foreign_words(words: Markup) -> bool:
        """Return whether a text of the frame fell back to another language."""
        return words.startswith("<span lang=")

    def _missing(self, words: Words, texts: Iterable[Message]) -> bool:
        there = words.catalog.entries
        return self.language.code != self.source.code and any(key(message) not in there for message in texts)
