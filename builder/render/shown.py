"""A text becomes HTML: every character escaped, every tag written by us, a fallback marked with its own language."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from markupsafe import Markup, escape

from builder import markup
from builder.languages import Language, Text

_TAGS = {"strong": "strong", "em": "em", "link": "a"}


@dataclass(frozen=True, slots=True)
class Shown:
    """A text ready for a page: the `html` inside an element, and the `attrs` that element needs.

    `attrs` is empty, or the `lang` and `dir` of a text that is not in the page's language: a screen reader reads it
    with the right voice, and Arabic beside English keeps its order.
    """

    html: Markup
    attrs: Markup

    def __html__(self) -> str:
        """Return the text for a place inside a line, wrapped only where it needs its own language."""
        return f"<span{self.attrs}>{self.html}</span>" if self.attrs else str(self.html)


def show(
    text: Text, page_language: Language, values: Mapping[str, str], address: Callable[[str], str] | None = None
) -> Shown:
    """Return `text` for a page in `page_language`.

    `values` gives the words for each placeholder, already in that language; `address` gives the href for a link's.
    """
    html = _html(text.value, values, address)
    return Shown(html, attributes(text.language, page_language))


def attributes(language: Language, page_language: Language) -> Markup:
    """Return ` lang="..." dir="..."` for a language that is not the page's, else nothing."""
    if language.code == page_language.code:
        return Markup()
    return Markup(' lang="{}" dir="{}"').format(language.code, language.direction)


def _html(text: str, values: Mapping[str, str], address: Callable[[str], str] | None) -> Markup:
    parts: list[str] = []
    for piece in markup.pieces(text):
        match piece.kind:
            case "text":
                parts.append(escape(piece.text))
            case "value":
                parts.append(escape(values[piece.text]))
            case "link" if address:
                parts.append(Markup('<a href="{}">').format(address(piece.text)))
            case "end":
                parts.append(f"</{_TAGS[piece.text]}>")
            case _:
                parts.append(f"<{_TAGS[piece.kind]}>")
    return Markup("".join(parts))  # noqa: S704 - every part above is escaped or written by us


def plain(text: Text, values: Mapping[str, str]) -> str:
    """Return `text` as plain words, for a title or an attribute."""
    words = markup.plain(text.value)
    for name, value in values.items():
        words = words.replace(f"{{{name}}}", value)
    return words
