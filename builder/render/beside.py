"""A second language on a page, and what languages are called: for cards that two people read together."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from builder.languages import Language, cldr
from builder.model import Card, Message
from builder.render.addresses import Addresses
from builder.render.shown import Shown, show


class Beside(Addresses):
    """A page with the words of another language beside its own."""

    @property
    def other(self) -> Language:
        """The language whose words stand beside the reader's; the reader's own on a page in one language."""
        return next(found for found in self.languages if found.folder == self.page.beside)

    @property
    def two(self) -> bool:
        """Whether two languages stand on this page."""
        return self.other.code != self.language.code

    def theirs(self, message: Message) -> Shown | None:
        """Return a text in the other language, which is always named; nothing where it is not translated yet.

        On a page in one language it is the text as the page shows it.
        """
        text = (self.frame.words[self.other.code] if self.two else self.content).text(message)
        if self.two and text.language.code != self.other.code:
            return None
        named = Markup(' lang="{}" dir="{}"').format(text.language.code, text.language.direction)
        return Shown(show(text, self.language, {}).html, named)

    def their(self, text: str, context: str = "") -> Shown | None:
        """Return a text of the frame in the other language, by its English words."""
        return self.theirs(Message(text, context))

    def spoken(self, cards: Iterable[Card]) -> list[tuple[Card, Shown]]:
        """Return the cards that can be shown, each with its words in the other language; the others are left out."""
        return [(card, words) for card in cards if (words := self.theirs(card.words))]

    @property
    def turned(self) -> str:
        """The link to the same cards for a reader of the other language."""
        folder = f"/{self.page.beside}"
        start, _, end = self.page.key.partition(folder)
        return self.across(self.other, f"{start}/{self.language.folder}{end}")

    def name(self, language: Language) -> str:
        """Return what a language of the site is called in this one, or by itself where CLDR has no name for it here."""
        found = _called(self.language.cldr, language)
        if found != language.autonym or language.code == self.language.code:
            return found
        named = Markup('<bdi lang="{}" dir="{}" translate="no">{}</bdi>')
        return named.format(language.code, language.direction, found)

    def speak(self, language: Language) -> Shown:
        """Return "I speak ..." in a language's own words; its bare name where nobody has translated the sentence."""
        text = self.frame.own[language.code].speak
        named = Markup(' lang="{}" dir="{}"').format(language.code, language.direction)
        if text.language.code != language.code:
            return Shown(Markup("{}").format(language.autonym), named)
        return Shown(show(text, language, {"language": _called(language.cldr, language)}).html, named)

    def elsewhere(self, codes: Iterable[str]) -> list[tuple[str, str, str, str]]:
        """Return (code, direction, own name, name in this language) of those of `codes` that the site does not have."""
        ours = {language.code for language in self.languages}
        names = [(code, cldr.language(self.language.cldr, code)) for code in codes if code not in ours]
        return [(code, cldr.direction(code), cldr.autonym(code), name) for code, name in names]


def _called(locale: str, language: Language) -> str:
    found = cldr.language(locale, language.code)
    return language.autonym if found == language.code else found
