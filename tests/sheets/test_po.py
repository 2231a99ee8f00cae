"""A translation set into a PO file, however an editor has written it, with not another byte moved."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.errors import Problems
from builder.report import letter
from builder.sheets.po import PoFile, entries_of, read_files
from builder.sheets.rows import clean, identity
from builder.sheets.splice import spliced

HEAD = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'
YES = identity("Yes", "")


def changed(body: str, **fresh: str) -> str:
    """Return what becomes of a PO file's body when "Yes" is translated as "Sí"."""
    file = PoFile(Path("safe.po"), HEAD + body, entries_of(HEAD + body))
    done = spliced(file, fresh or {YES: "Sí"})
    assert done.startswith(HEAD)
    return done.removeprefix(HEAD)


SHAPES = {
    "wrapped": ('msgid ""\n"Ye"\n"s"\nmsgstr ""\n"No"\n"!"\n\nmsgid "B"\nmsgstr "b"\n',
                'msgid ""\n"Ye"\n"s"\nmsgstr "Sí"\n\nmsgid "B"\nmsgstr "b"\n'),
    "windows-lines": ('#, fuzzy\r\nmsgid "Yes"\r\nmsgstr "No"\r\n\r\n', 'msgid "Yes"\r\nmsgstr "Sí"\r\n\r\n'),
    "no-end-of-line": ('msgid "Yes"\nmsgstr ""', 'msgid "Yes"\nmsgstr "Sí"'),
    "no-blank-lines": ('msgid "A"\nmsgstr ""\nmsgid "Yes"\nmsgstr ""\n#~ msgid "Yes"\n#~ msgstr "x"\n',
                       'msgid "A"\nmsgstr ""\nmsgid "Yes"\nmsgstr "Sí"\n#~ msgid "Yes"\n#~ msgstr "x"\n'),
    "after-a-stale-obsolete": ('#, fuzzy\n#~ msgid "X"\n#~ msgstr "x"\n\nmsgid "Yes"\nmsgstr ""\n',
                               '#, fuzzy\n#~ msgid "X"\n#~ msgstr "x"\n\nmsgid "Yes"\nmsgstr "Sí"\n'),
    "former-source-over-lines": ('#. note\n#, fuzzy, c-format\n#| msgid ""\n#| "Old"\nmsgid "Yes"\nmsgstr "No"\n',
                                 '#. note\n#, c-format\nmsgid "Yes"\nmsgstr "Sí"\n'),
    "other-context": ('msgctxt "a"\nmsgid "Yes"\nmsgstr ""\n\nmsgid "Yes"\nmsgstr ""\n',
                      'msgctxt "a"\nmsgid "Yes"\nmsgstr ""\n\nmsgid "Yes"\nmsgstr "Sí"\n'),
    "plural-beside": ('msgid "A"\nmsgid_plural "As"\nmsgstr[0] ""\nmsgstr[1] ""\nmsgid "Yes"\nmsgstr ""\n',
                      'msgid "A"\nmsgid_plural "As"\nmsgstr[0] ""\nmsgstr[1] ""\nmsgid "Yes"\nmsgstr "Sí"\n'),
}  # fmt: skip


@pytest.mark.parametrize(("body", "wanted"), SHAPES.values(), ids=SHAPES.keys())
def test_a_po_file_of_any_shape_keeps_it(body: str, wanted: str):
    """Poedit, Weblate and hands write PO files differently; none of them should see noise."""
    assert changed(body) == wanted


def test_a_translation_that_cannot_be_set_safely_is_our_bug_and_is_not_written():
    """Reading back what was made is the last guard; here the id is of no entry at all."""
    body = 'msgid "Yes"\nmsgstr ""\n'
    file = PoFile(Path("safe.po"), HEAD + body.replace("Yes", "No"), entries_of(HEAD + body))

    with pytest.raises(RuntimeError, match="does not hold what was meant"):
        spliced(file, {YES: "Sí"})


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r"), min_size=1, max_size=40))
def test_any_translation_is_written_so_that_it_reads_the_same(text: str):
    """Quotes, backslashes and line ends are the PO format's own signs."""
    body = changed('msgid "Yes"\nmsgstr "No"\n\nmsgid "B"\nmsgstr "b"\n', **{YES: text})

    assert entries_of(HEAD + body)[YES].translation == text


@pytest.mark.skipif(not shutil.which("msgfmt"), reason="gettext is not installed")
@settings(max_examples=10, deadline=None)
@given(st.text('ab"\\\n\t{}%é', min_size=1, max_size=20))
def test_gettext_itself_accepts_what_we_write(tmp_path_factory: pytest.TempPathFactory, text: str):
    """Our own reader could share our own mistake."""
    path = tmp_path_factory.mktemp("po") / "safe.po"
    path.write_text(HEAD + changed('msgid "Yes"\nmsgstr ""\n', **{YES: clean(text) or "-"}), "utf-8")

    ended = subprocess.run(["msgfmt", "-o", "-", path], capture_output=True, check=False)
    assert (ended.returncode, ended.stderr) == (0, b"")


@pytest.mark.parametrize(
    ("raw", "line", "what"),
    [
        (HEAD.encode() + b'hello\nmsgid "Yes"\nmsgstr ""\n', 5, "the PO file cannot be read"),
        (HEAD.encode() + b'msgid "Yes"\nmsgstr "No\n', 6, "the PO file cannot be read"),
        (HEAD.encode() + b'msgid "Yes"\nmsgstr "a "No" b"\n', 6, "the PO file cannot be read"),
        (HEAD.encode() + 'msgid "Yes"\nmsgstr "Sí"\n'.encode("cp1252"), 6, "the file is not UTF-8 text"),
    ],
    ids=["no-keyword", "open-quote", "quote-within", "encoding"],
)
def test_a_po_file_that_cannot_be_read_is_told(tmp_path: Path, raw: bytes, line: int, what: str):
    """The sheet is not at fault then, and the letter must not say so."""
    path = tmp_path / "locales" / "es" / "LC_MESSAGES" / "safe.po"
    path.parent.mkdir(parents=True)
    path.write_bytes(raw)

    with pytest.raises(Problems) as raised:
        read_files(tmp_path / "locales", "es")

    (problem,) = raised.value.problems
    assert letter(problem).startswith(f"locales/es/LC_MESSAGES/safe.po:{line}\n  problem  {what}\n")
