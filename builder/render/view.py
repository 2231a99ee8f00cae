"""What a template sees: one page in one language, with every word, address and icon it may ask for."""

from __future__ import annotations

from builder.languages import Language
from builder.languages.own import EMPTY
from builder.languages.progress import Part
from builder.model import Message
from builder.render.beside import Beside
from builder.render.localised import Localised
from builder.render.shown import Shown, show
from builder.search import keywords, searched


class View(Localised, Beside):
    """One page in one language. Templates get it as `page`."""

    @property
    def searched(self) -> bool:
        """Whether search finds this page."""
        return searched(self.page)

    @property
    def keywords(self) -> str:
        """Words that lead to this page beside its own."""
        return ", ".join(keywords(self.page))

    def parts(self, language: Language) -> list[tuple[Message | None, Part]]:
        """Return how far each part of the site is in `language`, by the part's name; the frame has none."""
        names = {str(head.id): head.title for head in self.settings.sections}
        return [(names.get(part.component), part) for part in self.frame.progress.get(language.code, ())]

    def standing(self, language: Language) -> str:
        """Return how a language stands: `source`, `reviewed`, `draft`, or `empty` for a draft without one page."""
        return "empty" if self.frame.own[language.code].state == EMPTY else language.review

    @property
    def empty(self) -> bool:
        """Whether not one page is translated into this language."""
        return self.standing(self.language) == "empty"

    def state(self, language: Language) -> Shown | None:
        """Return a short word for how a language stands, to stand beside its own name; nothing where none is needed.

        It is in that language's words, else in those of the page: its reader must understand it before a tap.
        """
        own = self.frame.own[language.code]
        if own.state is None:
            return None
        return show(own.word or self.words.text(own.state), language, {})
