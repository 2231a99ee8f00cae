"""YAML as people mean it: text stays text, and every value knows its line."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.errors import Problems
from builder.report import letter
from builder.yamltext import Document, dotted, parse, read_text


def told(text: str, first_line: int = 1) -> str:
    """Return the letters about a text that is refused."""
    with pytest.raises(Problems) as raised:
        parse(text, "a.yaml", first_line)
    return "\n".join(letter(problem) for problem in raised.value.problems)


@pytest.mark.parametrize(
    "scalar",
    ["no", "yes", "null", "~", "0123", "1e3", "1.10", "2026-11-21", "0x10", "12:30", "on", ".5", "+34900105090"],
)
def test_every_scalar_stays_the_text_that_was_typed(scalar: str):
    """In plain YAML, Norway is `false` and a number loses its first zero."""
    assert parse(f"a: {scalar}\n", "a.yaml").value == {"a": scalar}


def test_every_key_and_item_knows_its_line():
    """A message without a line sends a person searching through two hundred."""
    document = parse("a: x\nlines:\n- id: one\n  dial: '1'\n- id: two\n", "a.yaml")

    assert {trail: document.lines[trail] for trail in [("a",), ("lines",), ("lines", 0, "dial"), ("lines", 1)]} == {
        ("a",): 1,
        ("lines",): 2,
        ("lines", 0, "dial"): 4,
        ("lines", 1): 5,
    }


def test_a_field_that_is_not_there_is_placed_at_its_nearest_parent():
    """What is missing has no line; where it belongs has one."""
    document = parse("lines:\n- id: one\n", "a.yaml")

    assert str(document.where(("lines", 0, "dial"))) == "a.yaml:2  lines[0].dial"


def test_lines_are_counted_from_the_start_of_the_file():
    """A guide's head begins on its second line."""
    assert str(parse("a: x\nb: y", "a.md", first_line=2).where(("b",))) == "a.md:3  b"


@pytest.mark.parametrize(
    ("trail", "shown"), [((), ""), (("a",), "a"), (("a", 0, "b"), "a[0].b"), ((3, "id"), "[3].id")]
)
def test_a_trail_is_written_with_dots_and_brackets(trail: tuple[str | int, ...], shown: str):
    """It reads like the path in an editor's outline."""
    assert dotted(trail) == shown


REFUSED = {
    "tab": (
        "a:\n\tb: x",
        "a.yaml:2\n  problem  a tab stands where YAML wants spaces\n  wanted   spaces\n  found    \\u0009b: x\n"
        "  fix      replace the tab by two spaces",
    ),
    "anchor": (
        "a: &x y",
        "a.yaml:1\n  problem  YAML anchors and aliases are not allowed\n  wanted   the value written out in full\n"
        "  found    &x\n  fix      write the text itself here; if it begins with & or *, put it in quotes",
    ),
    "tag": (
        "a: !!binary eA==",
        "a.yaml:1\n  problem  YAML tags are not allowed\n  wanted   plain text\n  found    !!binary\n"
        "  fix      remove the word that begins with !, or put the text in quotes",
    ),
    "doubled-key": (
        "a: x\nb: y\na: z",
        "a.yaml:3  a\n  problem  the field stands twice\n  found    a\n"
        "  fix      keep one of the two lines; the first is line 1",
    ),
    "key-of-many-words": ("? [a, b]\n: c", "a.yaml:1\n  problem  a field name must be one word of text"),
    "control-character": (
        "a: \x07",
        "a.yaml:1\n  problem  the file holds a character YAML does not allow\n"
        "  found    unacceptable character #x0007: control characters are not allowed\n"
        "  fix      remove the character; it may have come in by copying from a web page",
    ),
    "open-quote": (
        'a: "x\nb: y\n',
        "a.yaml:3\n  problem  the YAML cannot be read: found unexpected end of stream\n"
        '  fix      check the colon, the quotes and the indentation; text with ": " or a special first letter needs'
        " quotes",
    ),
    "two-documents": (
        "a: x\n---\nb: y",
        "a.yaml:2\n  problem  the YAML cannot be read: but found another document\n  found    ---\n"
        '  fix      check the colon, the quotes and the indentation; text with ": " or a special first letter needs'
        " quotes",
    ),
}


@pytest.mark.parametrize(("text", "letters"), REFUSED.values(), ids=REFUSED.keys())
def test_what_yaml_can_do_beyond_plain_text_is_refused(text: str, letters: str):
    """Each of these has silently changed or swallowed data somewhere."""
    assert told(text) == letters


def test_every_anchor_is_told_before_any_is_followed():
    """Ten short lines could otherwise fill the machine's memory."""
    bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n"

    assert (
        told(bomb).count("YAML anchors and aliases are not allowed") == 4
    )  # the same alias twice on a line is told once


@pytest.mark.parametrize(
    ("text", "line", "found"),
    [
        ("[" * 2000 + "]" * 2000, 1, "[" * 40),
        ("[" * 100_000, 1, "[" * 40),
        ("# said & done\n" + "[" * 100_000, 2, "[" * 40),
        ("{a: " * 2000 + "}" * 2000, 1, "{a: " * 10),
        ("[\n" * 2000 + "]" * 2000, 40, "["),
        ("a: x\nb: " + "[" * 2000, 2, "b: " + "[" * 37),
        ("- " * 2000 + "x", 1, "- " * 20),
        ("".join(" " * at + "a:\n" for at in range(2000)), 40, " " * 39 + "a"),
        ("a: " + "[']', " * 2000, 1, "a: [']', [']', [']', [']', [']', [']', ["),
        ("a: x\u2028b: " + "[" * 2000, 2, ""),
    ],
    ids=[
        "closed",
        "open",
        "beside-a-suspect",
        "fields",
        "lines",
        "late",
        "dashes",
        "indented",
        "quoted",
        "odd-line-end",
    ],
)
def test_a_list_a_thousand_deep_is_refused(text: str, line: int, found: str):
    """Whatever is typed, the answer is a letter and not a trace."""
    assert told(text) == (
        f"a.yaml:{line}\n  problem  lists stand in lists far too deep\n  wanted   at most 40 levels\n"
        + (f"  found    {found}\n" if found else "")
        + "  fix      write it flatter; nothing here is nested deeper than five"
    )


@pytest.mark.parametrize(
    "text", ["a: " + "[" * 30 + "]" * 30, "- [a, b, {c: d}]\n" * 50, f"a: '{'[' * 500}'", f"a: >\n {'- ' * 500}"]
)
def test_what_is_long_or_full_of_brackets_is_not_called_deep(text: str):
    """A long list of short ones is what most files are."""
    assert parse(text, "a.yaml").value


def test_a_byte_that_is_not_utf8_is_told_with_its_line(tmp_path: Path):
    """An old editor saves accents in its own way, and people would read rubbish."""
    (tmp_path / "a.yaml").write_bytes(b"a: x\nb: caf\xe9\n")

    with pytest.raises(Problems) as raised:
        read_text(tmp_path / "a.yaml", "content/a.yaml")

    assert [letter(problem) for problem in raised.value.problems] == [
        "content/a.yaml:2\n  problem  the file is not UTF-8 text\n  wanted   UTF-8\n  found    byte 0xe9\n"
        "  fix      save the file again with the encoding UTF-8"
    ]


def test_a_file_saved_on_windows_reads_the_same(tmp_path: Path):
    """An NGO's laptop is often one."""
    (tmp_path / "a.yaml").write_bytes(b"a: x\r\nb: y\r\n")

    assert read_text(tmp_path / "a.yaml", "a.yaml") == "a: x\nb: y\n"


@given(st.text())
def test_any_text_is_plain_data_or_problems(text: str):
    """No file a person can save ends in a trace."""
    try:
        document = parse(text, "a.yaml")
    except Problems:
        return
    assert isinstance(document, Document)


WORDS = st.text(st.characters(categories=["L", "N", "P", "Zs"]), min_size=1)


@given(st.dictionaries(WORDS, WORDS, min_size=1))
def test_quoted_text_of_any_script_comes_back_as_it_was(table: dict[str, str]):
    """A name in Khmer, a number, a sign: all are text."""
    quoted = {key: value.replace("'", "''") for key, value in table.items()}
    text = "".join(f"'{key.replace(chr(39), chr(39) * 2)}': '{value}'\n" for key, value in quoted.items())

    assert parse(text, "a.yaml").value == table
