"""A PO file in, accepted entries out."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.errors import Problems
from builder.languages.catalog import Language
from builder.languages.load import read_languages
from builder.languages.po import entries
from builder.pipeline import Project
from builder.report import letter

HEAD = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n'
SHOWN = "locales/ar/LC_MESSAGES/safe.po"


@pytest.fixture
def arabic(tiny: Project) -> Language:
    """Arabic, as the tiny site lists it."""
    return read_languages(tiny.locales).languages[1]


@pytest.fixture
def read(tmp_path: Path, arabic: Language):
    """The entries of a PO text."""

    def read_po(text: str | bytes) -> dict[str, str]:
        path = tmp_path / "safe.po"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return entries(path, SHOWN, arabic)

    return read_po


def told(read, text: str | bytes) -> list[str]:
    """Return the letters about a PO text that is refused."""
    with pytest.raises(Problems) as raised:
        read(text)
    return [letter(problem) for problem in raised.value.problems]


def test_a_translation_is_found_by_its_source(read):
    """This is what the file is for."""
    assert read(HEAD + '\nmsgid "Yes, I can"\nmsgstr "نعم أستطيع"\n') == {"Yes, I can": "نعم أستطيع"}


def test_a_short_word_is_found_by_its_context(read):
    """'Leave' the button and 'leave' the permission are two words in most languages."""
    assert read(HEAD + '\nmsgctxt "label"\nmsgid "Yes"\nmsgstr "نعم"\n') == {"label\x04Yes": "نعم"}


@pytest.mark.parametrize(
    "entry",
    [
        '#, fuzzy\nmsgid "Yes"\nmsgstr "نعم"\n',
        'msgid "Yes"\nmsgstr ""\n',
        '#~ msgid "Yes"\n#~ msgstr "نعم"\n',
    ],
    ids=["fuzzy", "empty", "obsolete"],
)
def test_a_translation_nobody_finished_is_never_used(read, entry: str):
    """A guess of a tool about a time limit or a right may be the opposite of what is true."""
    assert read(HEAD + "\n" + entry) == {}


def test_a_fuzzy_translation_is_not_even_checked(read):
    """A tool's leftovers must not stop the work of a translator who has not come to them yet."""
    assert read(HEAD + '\n#, fuzzy\nmsgid "In {days}"\nmsgstr "<b>"\n') == {}


def test_a_long_text_may_stand_on_many_lines(read):
    """Every PO editor wraps."""
    assert read(HEAD + '\nmsgid ""\n"Yes, "\n"I can"\nmsgstr ""\n"نعم "\n"أستطيع"\n') == {"Yes, I can": "نعم أستطيع"}


def test_every_broken_promise_is_told_with_the_line_of_its_entry(read):
    """She opens the file at the line and sees it."""
    text = HEAD + '\nmsgid "In {days}"\nmsgstr "قريبا"\n\nmsgid "Who?"\nmsgstr "من %؟"\n'

    assert told(read, text) == [
        f"{SHOWN}:5  msgstr\n  problem  the placeholders and marks are not those of the source\n  wanted   {{days}}\n"
        "  found    lost {days}\n  fix      keep each {name}, each **bold** and each [link]({name}) once",
        f"{SHOWN}:8  msgstr\n  problem  a percent sign stands where the source has none\n  wanted   words\n"
        "  found    من %؟\n  fix      write it in words",
    ]


def test_a_plural_rule_of_another_language_is_told(read, arabic: Language):
    """Six forms read with two rules would print the wrong word for a number of days."""
    text = 'msgid ""\nmsgstr ""\n"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n'

    assert told(read, text) == [
        f"{SHOWN}:3  Plural-Forms\n  problem  the plural rule is not this language's\n  wanted   {arabic.plurals}\n"
        "  found    nplurals=2; plural=(n != 1);\n"
        "  fix      put back the line from locales/languages.yaml; tools that guess it differ from CLDR"
    ]


def test_a_plural_rule_with_other_spaces_is_the_same(read, arabic: Language):
    """Tools write it in their own way."""
    rule = arabic.plurals.replace(" ? ", "?").replace("; ", ";")

    assert read(f'msgid ""\nmsgstr ""\n"Plural-Forms: {rule}\\n"\n') == {}


def test_a_line_that_is_no_po_is_told(read):
    """The rest of the file must not be guessed at."""
    assert told(read, HEAD + '\nhello\nmsgid "Yes"\nmsgstr "نعم"\n') == [
        f"{SHOWN}:5\n  problem  the PO file cannot be read\n  wanted   text between two quotes\n  found    hello\n"
        "  fix      open the file in a PO editor; look for a missing quote at the end of a line"
    ]


def test_a_file_that_is_not_utf8_is_told(read):
    """An old editor turns her language into rubbish."""
    assert told(read, HEAD.encode() + '\nmsgid "Yes"\nmsgstr "نعم"\n'.encode("cp1256")) == [
        f"{SHOWN}:6\n  problem  the file is not UTF-8 text\n  wanted   UTF-8\n  found    byte 0xe4\n"
        "  fix      save the file again with the encoding UTF-8"
    ]


@pytest.mark.parametrize(
    "line",
    ['msgstr "نعم', "msgstr نعم", 'msgstr نعم"', 'msgstr "نعم\\"', 'msgstr "نعم" هنا'],
    ids=["no-last-quote", "no-quotes", "no-first-quote", "escaped-last-quote", "text-after-the-quote"],
)
def test_a_text_without_both_quotes_is_told(read, line: str):
    """The last letter of a sentence would be lost, or the sentences after it."""
    assert told(read, HEAD + f'\nmsgid "Yes, I can"\n{line}\n') == [
        f"{SHOWN}:6\n  problem  the PO file cannot be read\n  wanted   text between two quotes\n"
        f"  found    {line}\n"
        "  fix      open the file in a PO editor; look for a missing quote at the end of a line"
    ]


@pytest.mark.parametrize(
    "line",
    ['msgstr "قال \\"نعم\\""', 'msgstr "نعم\\\\"', '  msgstr   "نعم"  ', 'msgstr ""\n"نعم"', 'msgstr "نعم"\n#'],
    ids=["escaped-quotes", "escaped-backslash", "spaces", "next-line", "comment"],
)
def test_a_line_as_editors_write_it_is_no_problem(read, line: str):
    """Only what is broken is told."""
    assert "نعم" in read(HEAD + f'\nmsgid "Yes, \\"I\\" \\\\ can"\n{line}\n').popitem()[1]


def test_a_missing_plural_form_is_told(read, arabic: Language):
    """A form left out would print the wrong word, or nothing."""
    rule = f'msgid ""\nmsgstr ""\n"Plural-Forms: {arabic.plurals}\\n"\n'

    text = rule + '\nmsgid "{n} day"\nmsgid_plural "{n} days"\nmsgstr[0] "{n} يوم"\nmsgstr[1] "{n} يوم"\n'

    assert told(read, text) == [
        f"{SHOWN}:5  msgstr\n  problem  the number of plural forms is wrong\n  wanted   6\n  found    2\n"
        "  fix      translate every form that this language has"
    ]


def test_the_forms_of_a_plural_are_each_held_against_the_source(read, arabic: Language):
    """A broken third form is as broken as the first."""
    rule = f'msgid ""\nmsgstr ""\n"Plural-Forms: {arabic.plurals}\\n"\n'
    forms = "".join(f'msgstr[{at}] "{{n}} يوم"\n' for at in range(5)) + 'msgstr[5] "<b>"\n'

    assert [
        text.split("\n")[1] for text in told(read, rule + '\nmsgid "{n} day"\nmsgid_plural "{n} days"\n' + forms)
    ] == [
        "  problem  HTML is not allowed in texts",
        "  problem  markup is not allowed",
    ]


def test_a_text_translated_twice_is_told(read):
    """Nobody would know which of the two is shown."""
    assert told(read, HEAD + '\nmsgid "Yes"\nmsgstr "نعم"\n\nmsgid "Yes"\nmsgstr "أجل"\n') == [
        f"{SHOWN}:8  msgid\n  problem  a text is translated twice\n  wanted   one entry for each text\n"
        "  found    Yes\n  fix      keep one of them; the first is line 5"
    ]


def test_a_short_word_may_stand_once_in_each_context(read):
    """'Leave' the button and 'leave' the permission are two texts."""
    entry = '\nmsgctxt "{0}"\nmsgid "Leave"\nmsgstr "{1}"\n'

    assert len(read(HEAD + entry.format("button", "خروج") + entry.format("term", "إجازة"))) == 2
