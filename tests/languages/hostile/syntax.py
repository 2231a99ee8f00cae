# ruff: noqa: E501  (letters are held as they are printed)
"""Files that are cut, torn or no PO files at all."""

from __future__ import annotations

from tests.languages.hostile.case import Case, po

CASES = (
    Case(
        "no-last-quote",
        "The last letter, or every text after it, would be lost.",
        "es",
        po('msgid "Who answers?"\nmsgstr "¿Quién responde?\n'),
        letters="""\
safe.po:6
  problem  the PO file cannot be read
  wanted   text between two quotes
  found    msgstr "¿Quién responde?
  fix      open the file in a PO editor; look for a missing quote at the end of a line
""",
    ),
    Case(
        "no-first-quote",
        "The last letter, or every text after it, would be lost.",
        "es",
        po('msgid "Who answers?"\nmsgstr ¿Quién responde?"\n'),
        letters="""\
safe.po:6
  problem  the PO file cannot be read
  wanted   text between two quotes
  found    msgstr ¿Quién responde?"
  fix      open the file in a PO editor; look for a missing quote at the end of a line
""",
    ),
    Case(
        "no-quotes",
        "The last letter, or every text after it, would be lost.",
        "es",
        po('msgid "Who answers?"\nmsgstr ¿Quién?\n'),
        letters="""\
safe.po:6
  problem  the PO file cannot be read
  wanted   text between two quotes
  found    msgstr ¿Quién?
  fix      open the file in a PO editor; look for a missing quote at the end of a line
""",
    ),
    Case(
        "quote-inside",
        "The last letter, or every text after it, would be lost.",
        "es",
        po('msgid "Who answers?"\nmsgstr "¿"Quién"?"\n'),
        letters="""\
safe.po:6
  problem  the PO file cannot be read
  wanted   text between two quotes
  found    msgstr "¿"Quién"?"
  fix      open the file in a PO editor; look for a missing quote at the end of a line
""",
    ),
    Case(
        "backslash-last",
        "The last letter, or every text after it, would be lost.",
        "es",
        po('msgid "Who answers?"\nmsgstr "¿Quién?\\"\n'),
        letters="""\
safe.po:6
  problem  the PO file cannot be read
  wanted   text between two quotes
  found    msgstr "¿Quién?\\"
  fix      open the file in a PO editor; look for a missing quote at the end of a line
""",
    ),
    Case(
        "words-between",
        "The last letter, or every text after it, would be lost.",
        "es",
        po('msgid "Who answers?"\nhello\nmsgstr "¿Quién?"\n'),
        letters="""\
safe.po:6
  problem  the PO file cannot be read
  wanted   text between two quotes
  found    hello
  fix      open the file in a PO editor; look for a missing quote at the end of a line
""",
    ),
    Case(
        "truncated",
        "The last letter, or every text after it, would be lost.",
        "es",
        po('msgid "Who answers?"\nmsgstr "¿Qui'),
        letters="""\
safe.po:6
  problem  the PO file cannot be read
  wanted   text between two quotes
  found    msgstr "¿Qui
  fix      open the file in a PO editor; look for a missing quote at the end of a line
""",
    ),
    Case(
        "no-msgstr",
        "The last letter, or every text after it, would be lost.",
        "es",
        po('msgid "Who answers?"\n'),
        letters="""\
safe.po:6
  problem  the lines of an entry are not in order
  wanted   msgctxt (where there is one), msgid, msgstr
  found    the end of the file after msgid
  fix      put the lines of the entry in order, or copy it again from a good copy of the file
""",
    ),
    Case(
        "no-msgid",
        "The last letter, or every text after it, would be lost.",
        "es",
        po('msgstr "¿Quién?"\n'),
        letters="""\
safe.po:5
  problem  the lines of an entry are not in order
  wanted   msgctxt (where there is one), msgid, msgstr
  found    msgstr after msgstr
  fix      put the lines of the entry in order, or copy it again from a good copy of the file
""",
    ),
    Case(
        "two-msgstr",
        "The last letter, or every text after it, would be lost.",
        "es",
        po('msgid "Who answers?"\nmsgstr "¿Quién?"\nmsgstr "¿Quién es?"\n'),
        letters="""\
safe.po:7
  problem  the lines of an entry are not in order
  wanted   msgctxt (where there is one), msgid, msgstr
  found    msgstr after msgstr
  fix      put the lines of the entry in order, or copy it again from a good copy of the file
""",
    ),
    Case(
        "two-msgid",
        "The last letter, or every text after it, would be lost.",
        "es",
        po('msgid "Who?"\nmsgid "Who answers?"\nmsgstr "¿Quién?"\n'),
        letters="""\
safe.po:6
  problem  the lines of an entry are not in order
  wanted   msgctxt (where there is one), msgid, msgstr
  found    msgid after msgid
  fix      put the lines of the entry in order, or copy it again from a good copy of the file
""",
    ),
    Case(
        "context-alone",
        "The last letter, or every text after it, would be lost.",
        "es",
        po('msgctxt "label"\n'),
        letters="""\
safe.po:6
  problem  the lines of an entry are not in order
  wanted   msgctxt (where there is one), msgid, msgstr
  found    the end of the file after msgctxt
  fix      put the lines of the entry in order, or copy it again from a good copy of the file
""",
    ),
    Case(
        "conflict-marks",
        "The last letter, or every text after it, would be lost.",
        "es",
        po('<<<<<<< HEAD\nmsgid "Who answers?"\nmsgstr "¿Quién?"\n=======\n>>>>>>> x\n'),
        letters="""\
safe.po:5
  problem  the PO file cannot be read
  wanted   text between two quotes
  found    <<<<<<< HEAD
  fix      open the file in a PO editor; look for a missing quote at the end of a line
safe.po:8
  problem  the PO file cannot be read
  wanted   text between two quotes
  found    =======
  fix      open the file in a PO editor; look for a missing quote at the end of a line
safe.po:9
  problem  the PO file cannot be read
  wanted   text between two quotes
  found    >>>>>>> x
  fix      open the file in a PO editor; look for a missing quote at the end of a line
""",
    ),
    Case(
        "form-of-nothing",
        "The last letter, or every text after it, would be lost.",
        "es",
        po('msgid "Who answers?"\nmsgid_plural "Who?"\nmsgstr "¿Quién?"\n'),
        letters="""\
safe.po:7
  problem  the lines of an entry are not in order
  wanted   msgctxt (where there is one), msgid, msgstr
  found    msgstr after msgid_plural
  fix      put the lines of the entry in order, or copy it again from a good copy of the file
""",
    ),
    Case(
        "old-mac-line-ends",
        "The last letter, or every text after it, would be lost.",
        "es",
        'msgid ""\rmsgstr ""\r"Content-Type: text/plain; charset=utf-8\\n"\r\rmsgid "Who answers?"\rmsgstr "¿Quién?"\r',
        letters="""\
safe.po:1
  problem  the PO file cannot be read
  wanted   text between two quotes
  found    msgid ""\\u000dmsgstr ""\\u000d"Content-Type: text/plain; charset=utf-8\\n"\\u000d\\u000dmsgid "Who answers?"\\u000dmsgstr "¿Quién?"
  fix      open the file in a PO editor; look for a missing quote at the end of a line
""",
    ),
    Case(
        "not-a-po-file",
        "The last letter, or every text after it, would be lost.",
        "es",
        "<html><body>Sign in</body></html>\n",
        letters="""\
safe.po:1
  problem  the PO file cannot be read
  wanted   text between two quotes
  found    <html><body>Sign in</body></html>
  fix      open the file in a PO editor; look for a missing quote at the end of a line
""",
    ),
    Case(
        "html-error-page",
        "The last letter, or every text after it, would be lost.",
        "es",
        "PK\x03\x04 not text",
        letters="""\
safe.po:1
  problem  the PO file cannot be read
  wanted   text between two quotes
  found    PK\\u0003\\u0004 not text
  fix      open the file in a PO editor; look for a missing quote at the end of a line
""",
    ),
)
