# ruff: noqa: E501  (letters are held as they are printed)
"""Signs that nobody sees."""

from __future__ import annotations

from tests.languages.hostile.case import Case, po

CASES = (
    Case(
        "bidi-override",
        "An invisible sign can turn a number round.",
        "es",
        po('msgid "Who answers?"\nmsgstr "¿Quién \u202eresponde?"\n'),
        letters="""\
safe.po:5  msgstr
  problem  an invisible control character stands in the translation
  wanted   none
  found    U+202E right-to-left override
  fix      delete it; the site sets the direction of numbers and names itself
""",
    ),
    Case(
        "bidi-isolate",
        "An invisible sign can turn a number round.",
        "es",
        po('msgid "Who answers?"\nmsgstr "¿Quién \u2067responde?"\n'),
        letters="""\
safe.po:5  msgstr
  problem  an invisible control character stands in the translation
  wanted   none
  found    U+2067 right-to-left isolate
  fix      delete it; the site sets the direction of numbers and names itself
""",
    ),
    Case(
        "right-to-left-mark",
        "An invisible sign can turn a number round.",
        "es",
        po('msgid "Who answers?"\nmsgstr "¿Quién\u200f?"\n'),
        letters="""\
safe.po:5  msgstr
  problem  an invisible control character stands in the translation
  wanted   none
  found    U+200F right-to-left mark
  fix      delete it; the site sets the direction of numbers and names itself
""",
    ),
    Case(
        "zero-width-space",
        "An invisible sign can turn a number round.",
        "es",
        po('msgid "Who answers?"\nmsgstr "¿Qui\u200bén?"\n'),
        letters="""\
safe.po:5  msgstr
  problem  an invisible control character stands in the translation
  wanted   none
  found    U+200B zero width space
  fix      delete it; the site sets the direction of numbers and names itself
""",
    ),
    Case(
        "zero-width-joiner",
        "An invisible sign can turn a number round.",
        "es",
        po('msgid "Who answers?"\nmsgstr "¿Qui\u200dén?"\n'),
        letters="""\
safe.po:5  msgstr
  problem  an invisible control character stands in the translation
  wanted   none
  found    U+200D zero width joiner
  fix      delete it; the site sets the direction of numbers and names itself
""",
    ),
    Case(
        "soft-hyphen",
        "An invisible sign can turn a number round.",
        "es",
        po('msgid "Who answers?"\nmsgstr "¿Qui\xadén?"\n'),
        letters="""\
safe.po:5  msgstr
  problem  an invisible control character stands in the translation
  wanted   none
  found    U+00AD soft hyphen
  fix      delete it; the site sets the direction of numbers and names itself
""",
    ),
    Case(
        "line-separator",
        "An invisible sign can turn a number round.",
        "es",
        po('msgid "Who answers?"\nmsgstr "¿Quién\u2028responde?"\n'),
        letters="""\
safe.po:5  msgstr
  problem  an invisible control character stands in the translation
  wanted   none
  found    U+2028 line separator
  fix      delete it; the site sets the direction of numbers and names itself
""",
    ),
    Case(
        "tag-letters",
        "An invisible sign can turn a number round.",
        "es",
        po('msgid "Who answers?"\nmsgstr "¿Quién\U000e0061?"\n'),
        letters="""\
safe.po:5  msgstr
  problem  an invisible control character stands in the translation
  wanted   none
  found    U+E0061 tag latin small letter a
  fix      delete it; the site sets the direction of numbers and names itself
""",
    ),
    Case(
        "private-letter",
        "An invisible sign can turn a number round.",
        "es",
        po('msgid "Who answers?"\nmsgstr "¿Quién\ue123?"\n'),
        letters="""\
safe.po:5  msgstr
  problem  an invisible control character stands in the translation
  wanted   none
  found    U+E123 control character
  fix      delete it; the site sets the direction of numbers and names itself
""",
    ),
    Case(
        "newline-inside",
        "An invisible sign can turn a number round.",
        "es",
        po('msgid "Who answers?"\nmsgstr "¿Quién\\nresponde?"\n'),
        letters="""\
safe.po:5  msgstr
  problem  an invisible control character stands in the translation
  wanted   none
  found    U+000A line break
  fix      put a space in its place
""",
    ),
    Case(
        "tab-inside",
        "An invisible sign can turn a number round.",
        "es",
        po('msgid "Who answers?"\nmsgstr "¿Quién\\tresponde?"\n'),
        letters="""\
safe.po:5  msgstr
  problem  an invisible control character stands in the translation
  wanted   none
  found    U+0009 tab
  fix      put a space in its place
""",
    ),
    Case(
        "nul",
        "An invisible sign can turn a number round.",
        "es",
        po('msgid "Who answers?"\nmsgstr "¿Quién\x00?"\n'),
        letters="""\
safe.po:5  msgstr
  problem  an invisible control character stands in the translation
  wanted   none
  found    U+0000 control character
  fix      delete it; the site sets the direction of numbers and names itself
""",
    ),
    Case(
        "bell",
        "An invisible sign can turn a number round.",
        "es",
        po('msgid "Who answers?"\nmsgstr "¿Quién\x07?"\n'),
        letters="""\
safe.po:5  msgstr
  problem  an invisible control character stands in the translation
  wanted   none
  found    U+0007 control character
  fix      delete it; the site sets the direction of numbers and names itself
""",
    ),
    Case(
        "c1-control",
        "An invisible sign can turn a number round.",
        "es",
        po('msgid "Who answers?"\nmsgstr "¿Quién\x85?"\n'),
        letters="""\
safe.po:5  msgstr
  problem  an invisible control character stands in the translation
  wanted   none
  found    U+0085 control character
  fix      delete it; the site sets the direction of numbers and names itself
""",
    ),
)
