"""Where a page may lead: every address is made here, relative to the page."""

from __future__ import annotations

from urllib.parse import quote

from builder.languages import Language
from builder.model import Line, Look, Source
from builder.pages.sources import source_key
from builder.pages.table import url_of
from builder.render.frame import Framed


class Addresses(Framed):
    """A page that knows its way to all others."""

    def to(self, key: str, anchor: str = "") -> str:
        """Return the link to the page `key` in this language."""
        end = f"#{anchor}" if anchor else ""
        if not key:
            return (self.home or "./") + self.frame.table.tail + end
        return f"{self.home}{key}/{self.frame.table.tail}{end}"

    def to_source(self, source: Source) -> str:
        """Return the link to the place where `source` is named."""
        return self.to(source_key(source), source.id)

    def across(self, language: Language, key: str) -> str:
        """Return the link to the page `key` in another language."""
        url = url_of(language, key)
        return self.root + url[1:] + (self.frame.table.tail if url.endswith("/") else "")

    @property
    def chooser(self) -> str:
        """The link to the choice of language."""
        return self.root + self.frame.table.tail

    @property
    def index(self) -> str:
        """The link to the file by which this language is searched."""
        return self.home + self.frame.table.indexes.get(self.language.code, "")

    def asset(self, name: str) -> str:
        """Return the link to a script or a drawing."""
        return f"{self.root}assets/{self.frame.assets.names[name]}"

    def manifest(self, look: Look) -> str:
        """Return the link to the manifest of a look in this language."""
        return f"{self.home}install/{look.id}.webmanifest"

    @property
    def leave(self) -> str:
        """The neutral address for this language."""
        exits = self.settings.exits
        return exits.get(self.language.code, exits["default"])

    @property
    def alternates(self) -> tuple[Language, ...]:
        """The languages to list as translations of this page; none where the page itself is not translated."""
        if self.untranslated or not self.page.listed:
            return ()
        return tuple(found for found in self.languages if found.code in self.here)

    @property
    def canonical(self) -> str:
        """The one full address of this page, where the site's address is known."""
        base = self.frame.table.base_url
        shown = self.source if self.untranslated else self.language
        return base + url_of(shown, self.page.key)[1:] if base and self.page.listed else ""

    def absolute(self, language: Language) -> str:
        """Return the full address of this page in `language`, or the relative one where no base is known."""
        base = self.frame.table.base_url
        return base + url_of(language, self.page.key)[1:] if base else self.across(language, self.page.key)

    def greeting(self, line: Line, own: str) -> str:
        """Return the end of an `sms:` address: a first message that can be changed, for whoever reads it and for her.

        `own` is the message in her language. It comes after the one in the line's own language, where that differs
        and is one of the site's; else after that of the source language.
        """
        named = () if line.name_language == "und" else (line.name_language,)
        spoken = named if line.languages == "unknown" else line.languages
        there = [self.frame.own[code].hello.value for code in spoken if code in self.frame.own]
        other = there[0] if there else self.frame.own[self.source.code].hello.value
        first = own if self.language.code in spoken else other
        return "?body=" + quote("\n".join(dict.fromkeys((first, own))), safe="")

    def letter(self, subject: str, words: str) -> str:
        """Return the address of a letter about a wrong number: what the site knows, and nothing of who writes."""
        return f"mailto:{self.settings.report}?subject={quote(subject, safe='')}&body={quote(words, safe='')}"
