# ruff: noqa: E501  (letters are held as they are printed)
"""Ways of writing that are right, files in another encoding, and entries that are not to be used."""

from __future__ import annotations

from tests.languages.hostile.case import Case, po

CASES = (
    Case(
        "windows-line-ends",
        "Every editor saves in its own way.",
        "es",
        'msgid ""\r\nmsgstr ""\r\n"Content-Type: text/plain; charset=utf-8\\n"\r\n\r\nmsgid "Who answers?"\r\nmsgstr "¿Quién responde?"\r\n',
        taken={"Who answers?": "¿Quién responde?"},
    ),
    Case(
        "byte-order-mark",
        "Every editor saves in its own way.",
        "es",
        '\ufeffmsgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\nmsgid "Who answers?"\nmsgstr "¿Quién responde?"\n',
        taken={"Who answers?": "¿Quién responde?"},
    ),
    Case(
        "utf-16",
        "Every editor saves in its own way.",
        "es",
        b"\xff\xfem\x00s\x00g\x00i\x00d\x00 \x00\x22\x00\x22\x00\x0a\x00m\x00s\x00g\x00s\x00t\x00r\x00 \x00\x22\x00\x22\x00\x0a\x00\x22\x00C\x00o\x00n\x00t\x00e\x00n\x00t\x00-\x00T\x00y\x00p\x00e\x00:\x00 \x00t\x00e\x00x\x00t\x00/\x00p\x00l\x00a\x00i\x00n\x00;\x00 \x00c\x00h\x00a\x00r\x00s\x00e\x00t\x00=\x00u\x00t\x00f\x00-\x008\x00\x5c\x00n\x00\x22\x00\x0a\x00\x0a\x00m\x00s\x00g\x00i\x00d\x00 \x00\x22\x00W\x00h\x00o\x00 \x00a\x00n\x00s\x00w\x00e\x00r\x00s\x00?\x00\x22\x00\x0a\x00m\x00s\x00g\x00s\x00t\x00r\x00 \x00\x22\x00\xbf\x00Q\x00u\x00i\x00\xe9\x00n\x00 \x00r\x00e\x00s\x00p\x00o\x00n\x00d\x00e\x00?\x00\x22\x00\x0a\x00",
        letters="""\
safe.po:1
  problem  the file is not UTF-8 text
  wanted   UTF-8
  found    byte 0xff
  fix      save the file again with the encoding UTF-8
""",
    ),
    Case(
        "latin-1",
        "Every editor saves in its own way.",
        "es",
        b"msgid \x22\x22\x0amsgstr \x22\x22\x0a\x22Content-Type: text/plain; charset=utf-8\x5cn\x22\x0a\x0amsgid \x22Who answers?\x22\x0amsgstr \x22\xbfQui\xe9n responde?\x22\x0a",
        letters="""\
safe.po:6
  problem  the file is not UTF-8 text
  wanted   UTF-8
  found    byte 0xbf
  fix      save the file again with the encoding UTF-8
""",
    ),
    Case(
        "surrogate-bytes",
        "Every editor saves in its own way.",
        "es",
        b"msgid \x22\x22\x0amsgstr \x22\x22\x0a\x22Content-Type: text/plain; charset=utf-8\x5cn\x22\x0a\x0amsgid \x22Who answers?\x22\x0amsgstr \x22\xed\xa0\x80Qui\xc3\xa9n responde?\x22\x0a",
        letters="""\
safe.po:6
  problem  the file is not UTF-8 text
  wanted   UTF-8
  found    byte 0xed
  fix      save the file again with the encoding UTF-8
""",
    ),
    Case(
        "empty-file",
        "Every editor saves in its own way.",
        "es",
        "",
        taken={},
    ),
    Case(
        "surrogate-escape",
        "Every editor saves in its own way.",
        "es",
        po('msgid "Who answers?"\nmsgstr "\\\\ud800 ¿Quién?"\n'),
        letters="""\
safe.po:5  msgstr
  problem  markup is not allowed
  wanted   plain words
  found    \\ud800 ¿Quién?
  fix      write it in words
safe.po:5  msgstr
  problem  the figures are not those of the source
  wanted   no figures
  found    800
  fix      use the figures of the source, none typed in and none changed
""",
    ),
    Case(
        "backslashes",
        "Every editor saves in its own way.",
        "es",
        po('msgid "Who answers?"\nmsgstr "¿Quién\\\\\\\\?"\n'),
        letters="""\
safe.po:5  msgstr
  problem  markup is not allowed
  wanted   plain words
  found    ¿Quién\\\\?
  fix      write it in words
""",
    ),
    Case(
        "quotes-and-backslash",
        "Every editor saves in its own way.",
        "es",
        po('msgid "Who answers?"\nmsgstr "¿\\"Quién\\"? \\\\"\n'),
        letters="""\
safe.po:5  msgstr
  problem  markup is not allowed
  wanted   plain words
  found    ¿"Quién"? \\
  fix      write it in words
""",
    ),
    Case(
        "apostrophes",
        "Every editor saves in its own way.",
        "es",
        po('msgid "Who answers?"\nmsgstr "¿Quién \'responde\'?"\n'),
        taken={"Who answers?": "¿Quién 'responde'?"},
    ),
    Case(
        "wrapped",
        "Every editor saves in its own way.",
        "es",
        po('msgid ""\n"Who "\n"answers?"\nmsgstr ""\n"¿Quién "\n"responde?"\n'),
        taken={"Who answers?": "¿Quién responde?"},
    ),
    Case(
        "html-in-a-comment",
        "Every editor saves in its own way.",
        "es",
        po(
            '# <script>alert(1)</script>\n#. {x.y} 112\n#: ../../etc/passwd\nmsgid "Who answers?"\nmsgstr "¿Quién responde?"\n'
        ),
        taken={"Who answers?": "¿Quién responde?"},
    ),
    Case(
        "fuzzy",
        "What nobody finished is never used, and never in the way.",
        "es",
        po('#, fuzzy\nmsgid "Who answers?"\nmsgstr "¿Quién <script>?"\n'),
        taken={},
    ),
    Case(
        "obsolete",
        "What nobody finished is never used, and never in the way.",
        "es",
        po('#~ msgid "Who answers?"\n#~ msgstr "¿Quién <script>?"\n'),
        taken={},
    ),
    Case(
        "previous-msgid",
        "What nobody finished is never used, and never in the way.",
        "es",
        po('#| msgid "Who replies?"\n#, fuzzy\nmsgid "Who answers?"\nmsgstr "¿Quién <b>?"\n'),
        taken={},
    ),
    Case(
        "previous-of-obsolete",
        "What nobody finished is never used, and never in the way.",
        "es",
        po('#~| msgid "Who replies?"\n#~ msgid "Who answers?"\n#~ msgstr "¿Quién?"\n'),
        taken={},
    ),
    Case(
        "broken-obsolete",
        "What nobody finished is never used, and never in the way.",
        "es",
        po('#~ nonsense\nmsgid "Who answers?"\nmsgstr "¿Quién responde?"\n'),
        letters="""\
safe.po:5
  problem  the PO file cannot be read
  found    Unknown or misformatted keyword
  fix      open the file in a PO editor; look for a missing quote at the end of a line
""",
    ),
    Case(
        "empty-translation",
        "What nobody finished is never used, and never in the way.",
        "es",
        po('msgid "Who answers?"\nmsgstr ""\n'),
        taken={},
    ),
    Case(
        "spaces-only",
        "What nobody finished is never used, and never in the way.",
        "es",
        po('msgid "Who answers?"\nmsgstr "   "\n'),
        letters="""\
safe.po:5  msgstr
  problem  the translation is far shorter or longer than the source
  wanted   between 1 and 96 characters
  found    0
  fix      compare it with the source: all of it, and nothing more
""",
    ),
    Case(
        "doubled-msgid",
        "Nobody would know which of the two is shown.",
        "es",
        po('msgid "Who answers?"\nmsgstr "¿Quién?"\n\nmsgid "Who answers?"\nmsgstr "¿Quién responde?"\n'),
        letters="""\
safe.po:8  msgid
  problem  a text is translated twice
  wanted   one entry for each text
  found    Who answers?
  fix      keep one of them; the first is line 5
""",
    ),
    Case(
        "context-changed",
        "It belongs to another text, and is shown nowhere.",
        "es",
        po('msgctxt "<script>"\nmsgid "Who answers?"\nmsgstr "¿Quién responde?"\n'),
        taken={"<script>\x04Who answers?": "¿Quién responde?"},
    ),
    Case(
        "msgid-changed",
        "The text of the site has no translation then; the changed one has no page.",
        "es",
        po('msgid "Who <b>answers</b>?"\nmsgstr "¿Quién?"\n'),
        letters="""\
safe.po:5  msgstr
  problem  this text is not one of ours: HTML is not allowed in texts
  wanted   a text of the site
  found    <b>
  fix      run translate update, which puts the texts of the site back; the msgid is not to be changed
""",
    ),
    Case(
        "msgid-with-a-number",
        "It is no text of this site.",
        "es",
        po('msgid "Call 112"\nmsgstr "Llama al 112"\n'),
        taken={"Call 112": "Llama al 112"},
    ),
    Case(
        "isolates-in-a-location",
        "Nobody would know which of the two is shown.",
        "es",
        po('#: \u2068a b\nmsgid "Who answers?"\nmsgstr "¿Quién?"\n'),
        letters="""\
safe.po:5
  problem  the PO file cannot be read
  found    location comment contains more First Strong Isolate characters, than Pop Directional Isolate characters
  fix      open the file in a PO editor; look for a missing quote at the end of a line
""",
    ),
)
