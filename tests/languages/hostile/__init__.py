"""Everything a PO file can do to hurt somebody, as a table."""

from tests.languages.hostile import entries, facts, heads, hidden, letters, markup, placeholders, syntax

CASES = (
    *markup.CASES,
    *hidden.CASES,
    *placeholders.CASES,
    *facts.CASES,
    *letters.CASES,
    *syntax.CASES,
    *heads.CASES,
    *entries.CASES,
)
