"""Real translations, spoiled at random: whatever comes of it is a letter, or harmless words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from babel.messages.catalog import Catalog as Template
from babel.messages.pofile import read_po
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builder import markup
from builder.errors import Problems
from builder.languages import Text
from builder.languages.load import read_languages
from builder.languages.po import accepted
from builder.languages.promises import broken
from builder.languages.promises.figures import figures
from builder.merge import merged
from builder.render.shown import show
from builder.yamltext import read_text
from tests.conftest import ROOT

LANGUAGES = {language.code: language for language in read_languages(ROOT / "locales").languages}
SPOILT = (
    "<", ">", "</", "<b>", "<script>", "&", "&lt;", "%", "%s", "%%", "{", "}", "{days}", "{x.y}", "{0}", "{{", "}}",
    "[", "]", "](", ")", "[x]({page_help})", "javascript:", "https://x.example", "www.x.example", "mailto:x", "a@b.org",
    "*", "**", "_", "`", "\\", "\\n", '"', '\\"', "!", "![", "\u202e", "\u2066", "\u200b", "\ufeff", "\u2028", "\n",
    "\t", "\x00", "\r", "1", "٣", "112", "²", "€", "а", "ο", "ｘ", "\ufffd", "msgstr", '"\nmsgid "', "#", "#~ ", " ",
)  # fmt: skip
TAG = re.compile(r"<[^>]*>")
ADDRESS = re.compile(r"https?:|www\.|javascript:|@")


def _rich(code: str) -> list[tuple[str, str]]:
    """Return twenty entries of a real catalogue: those with the most marks, figures' placeholders and links."""
    with (ROOT / "locales" / code / "LC_MESSAGES" / "safe.po").open("rb") as file:
        pairs = [(str(entry.id), str(entry.string)) for entry in read_po(file) if entry.id and entry.string]
    good = [pair for pair in pairs if not any(broken(*pair, LANGUAGES[code].script))]
    return sorted(good, key=lambda pair: -sum(map(pair[0].count, "{*[")))[:20]


REAL = {code: _rich(code) for code in ("es", "ar", "fr")}
PAIRS = st.sampled_from([(code, *pair) for code, pairs in REAL.items() for pair in pairs])
AT = st.floats(0, 1)
INSERT = st.tuples(st.just("insert"), AT, st.sampled_from(SPOILT) | st.text(max_size=4))
CUT = st.tuples(st.just("cut"), AT, st.integers(1, 12))
DOUBLE = st.tuples(st.just("double"), AT, st.integers(1, 20))
TURN = st.tuples(st.just("turn"), AT, st.integers(2, 12))
STEPS = st.lists(INSERT | CUT | DOUBLE | TURN, min_size=1, max_size=4)


def spoil(text: str, steps: list[tuple[str, float, str | int]]) -> str:
    """Return `text` after each step: something put in, cut out, doubled or turned round."""
    for kind, where, what in steps:
        at = int(where * len(text))
        size = what if isinstance(what, int) else 0
        part = text[at : at + size]
        put = {"insert": str(what), "cut": "", "double": part * 2, "turn": part[::-1]}[kind]
        text = text[:at] + put + text[at + size :]
    return text


def quoted(text: str) -> str:
    """Return `text` as a PO string."""
    for sign, escape in (("\\", "\\\\"), ('"', '\\"'), ("\n", "\\n"), ("\t", "\\t"), ("\r", "\\r")):
        text = text.replace(sign, escape)
    return f'"{text}"'


def assert_harmless(source: str, translation: str, code: str) -> None:
    """Assert that a page shows the tags of the source, its figures, and words."""
    values = {piece.text: "x" for piece in markup.pieces(source) if piece.kind in ("value", "link")}
    language = LANGUAGES[code]

    def tags(text: str) -> Counter[str]:
        return Counter(TAG.findall(str(show(Text(text, language), language, values, lambda name: name).html)))

    assert tags(translation) == tags(source)
    assert Counter(figures(translation)) == Counter(figures(source))
    signs = set("<>&%{}\\\u202e\u2066\u2028\ufeff\n\t\x00\r")
    assert not signs & set(markup.PLACEHOLDER.sub("", translation)) - set(source)
    assert not set(ADDRESS.findall(translation)) - set(ADDRESS.findall(source))


def read_back(data: bytes, code: str, path: Path) -> None:
    """Assert that a file is answered by letters, or holds only harmless texts; and that a merge says no less."""
    path.write_bytes(data)
    try:
        taken = accepted(path, "safe.po", LANGUAGES[code]).entries
    except Problems as error:
        taken = {}
        assert all(problem.what and problem.where.path == "safe.po" for problem in error.problems)  # noqa: PT017
    for name, translation in taken.items():
        assert_harmless(name.rpartition("\x04")[2], translation, code)
    template = Template()
    template.add(REAL[code][0][0])
    try:
        assert merged(read_text(path, "safe.po"), template, LANGUAGES[code], "2026-11-21")
    except Problems:
        return


QUICK = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])


@settings(QUICK, max_examples=400)
@given(PAIRS, STEPS)
def test_a_spoiled_translation_breaks_a_promise_or_is_harmless(
    pair: tuple[str, str, str], steps: list[tuple[str, float, str | int]]
):
    """No markup, no other number, no way out of a text, whatever a hand or a machine does to it."""
    code, source, translation = pair
    spoilt = spoil(translation, steps).strip()
    if not any(broken(source, spoilt, LANGUAGES[code].script)):
        assert_harmless(source, spoilt, code)


@settings(QUICK, max_examples=60)
@given(PAIRS, STEPS, st.sampled_from(["msgstr", "msgid", "both"]))
def test_a_spoiled_entry_ends_in_a_letter_or_in_harmless_words(
    tmp_path: Path, pair: tuple[str, str, str], steps: list[tuple[str, float, str | int]], part: str
):
    """The source text in the file can be spoiled as well as its translation."""
    code, source, translation = pair
    ids = spoil(source, steps) if part != "msgstr" else source
    text = spoil(translation, steps) if part != "msgid" else translation
    entry = f"msgid {quoted(ids)}\nmsgstr {quoted(text)}\n"

    read_back(entry.encode("utf-8", "replace"), code, tmp_path / "safe.po")


def _file(code: str) -> str:
    head = f'msgid ""\nmsgstr ""\n"Language: {code}\\n"\n"Plural-Forms: {LANGUAGES[code].plurals}\\n"\n'
    return head + "".join(f"\n# a\n#: b\nmsgid {quoted(a)}\nmsgstr {quoted(b)}\n" for a, b in REAL[code][:4])


def _torn(spoiler: Callable[[bytes, float, bytes], bytes]) -> st.SearchStrategy[Callable[[bytes], bytes]]:
    return st.builds(lambda at, put: lambda data: spoiler(data, at, put), AT, st.binary(max_size=6))


def _flip(data: bytes, where: float, put: bytes) -> bytes:
    at = int(where * len(data))
    return data[:at] + put + data[at + 1 :]


def _cut(data: bytes, where: float, put: bytes) -> bytes:
    return data[: int(where * len(data))] + put


def _line_twice(data: bytes, where: float, put: bytes) -> bytes:
    lines = data.splitlines(keepends=True)
    at = int(where * max(len(lines) - 1, 0))
    return b"".join([*lines[:at], *lines[at : at + 1] * 2, *lines[at + 1 :]])


def _line_lost(data: bytes, where: float, put: bytes) -> bytes:
    lines = data.splitlines(keepends=True)
    at = int(where * max(len(lines) - 1, 0))
    return b"".join([*lines[:at], *lines[at + 1 :]])


@settings(QUICK, max_examples=120)
@given(
    st.sampled_from(["es", "ar", "fr"]),
    st.lists(_torn(_flip) | _torn(_cut) | _torn(_line_twice) | _torn(_line_lost), min_size=1, max_size=3),
    STEPS | st.just([]),
)
def test_a_torn_file_ends_in_a_letter_or_in_harmless_words(
    tmp_path: Path,
    code: str,
    tears: list[Callable[[bytes], bytes]],
    steps: list[tuple[str, float, str | int]],
):
    """E-mail, merges and old editors cut, double and lose lines and bytes; none of it is our bug."""
    data = spoil(_file(code), steps).encode("utf-8", "replace")
    for tear in tears:
        data = tear(data)

    read_back(data, code, tmp_path / "safe.po")
