"""A language with one small PO file in every state, its sheet, and a way to send that sheet back changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from builder.errors import Problems
from builder.extract import Entry
from builder.languages import Language
from builder.languages.load import read_languages
from builder.model import Message
from builder.report import letter
from builder.sheets import Imported, bring_back, export
from builder.sheets.cells import Cell
from builder.sheets.files import read_table, write_table
from builder.sheets.rows import identity

ROOT = Path(__file__).parents[2]

PO = """# Translators: Ana
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"
"X-Generator: Poedit 3.4\\n"

#. Said calmly.
#: content/guides/plan.md
msgid "You can ask for help."
msgstr "Puedes pedir ayuda."

#: content/guides/plan.md
msgctxt "button"
msgid "Leave"
msgstr ""

#: content/guides/plan.md
#, fuzzy, python-format
#| msgid "Rest for {days}."
msgid "You can rest for {days}."
msgstr "Descansa {days}."

# a person's own remark
#: content/guides/plan.md
#, fuzzy
#| msgid "Others"
msgid "Other people"
msgstr "Otras"

#, fuzzy
#~ msgid "Gone"
#~ msgstr "Se fue"

#: content/guides/plan.md
msgid "Yes"
msgstr "Sí"
"""

TEXTS = (
    Message("You can ask for help.", ""),
    Message("Leave", "button"),
    Message("You can rest for {days}.", ""),
    Message("Other people", ""),
    Message("Yes", ""),
)


@dataclass
class Desk:
    """A translator's desk: the project's Spanish on one side, her sheet on the other."""

    locales: Path
    language: Language
    sheet: Path
    texts: tuple[Message, ...] = TEXTS

    @property
    def po(self) -> Path:
        """The one PO file."""
        return self.locales / self.language.code / "LC_MESSAGES" / "safe.po"

    def entries(self) -> Iterable[Entry]:
        """The site's texts, as extraction gives them."""
        return [Entry(text, "safe", "content/guides/plan.md", "Calm, kind.") for text in self.texts]

    def export(self) -> Path:
        """Make the sheet, and return where it is."""
        self.sheet.unlink(missing_ok=True)
        export(self.entries(), self.locales, self.language, self.sheet)
        return self.sheet

    def lines(self) -> list[tuple[str, ...]]:
        """The sheet's cells as text, the header first."""
        return [tuple(cell.text for cell in line) for line in read_table(self.sheet, self.language)]

    def send(self, lines: Iterable[tuple[str, ...]]) -> None:
        """Put other cells into the sheet."""
        self.sheet.unlink(missing_ok=True)
        write_table(self.sheet, list(lines), self.language)

    def type(self, source: str, column: int, text: str) -> None:
        """Type a text into the row of `source`."""
        lines = [list(line) for line in self.lines()]
        for line in lines:
            if line[4] == source:
                line[column] = text
        self.send(tuple(line) for line in lines)

    def bring_back(self, *, older: bool = False) -> Imported:
        """Import the sheet."""
        return bring_back(self.locales, self.language, self.sheet, older=older)

    def refused(self, *, older: bool = False) -> list[str]:
        """Return the letters of an import that is refused, and see that no byte of the PO file moved."""
        before = self.po.read_bytes()
        with pytest.raises(Problems) as raised:
            self.bring_back(older=older)
        assert self.po.read_bytes() == before
        shown = self.sheet.as_posix()
        return [letter(problem).replace(shown, "sheet") for problem in raised.value.problems]


TRANSLATION, STATE, BEFORE = 5, 6, 7
ID = {text.text: identity(text.text, text.context) for text in TEXTS}


@pytest.fixture(scope="session")
def languages() -> Mapping[str, Language]:
    """The real languages by code."""
    return {language.code: language for language in read_languages(ROOT / "locales").languages}


@pytest.fixture(params=["xlsx", "csv"])
def desk(request: pytest.FixtureRequest, tmp_path: Path, languages: Mapping[str, Language]) -> Desk:
    """A desk with a fresh sheet on it, once in each format."""
    made = Desk(tmp_path / "locales", languages["es"], tmp_path / f"sheet.{request.param}")
    made.po.parent.mkdir(parents=True)
    made.po.write_text(PO, "utf-8")
    made.export()
    return made


@pytest.fixture
def told(tmp_path: Path, languages: Mapping[str, Language]) -> Callable[[bytes, str], list[str]]:
    """The letters about a file that is no sheet of ours at all."""

    def letters(raw: bytes, language: str = "es") -> list[str]:
        path = tmp_path / "sent"
        path.write_bytes(raw)
        with pytest.raises(Problems) as raised:
            read_table(path, languages[language])
        return [letter(problem).replace(path.as_posix(), "sent") for problem in raised.value.problems]

    return letters


def texts(table: Iterable[Iterable[Cell]]) -> list[tuple[str, ...]]:
    """Return a table's cells as text; every one of them must be one."""
    assert all(cell.kind == "text" for line in table for cell in line)
    return [tuple(cell.text for cell in line) for line in table]
