# ruff: noqa: E501  (letters are held as they are printed)
"""Plural forms and heads that are not this language's."""

from __future__ import annotations

from tests.languages.hostile.case import Case, po

CASES = (
    Case(
        "missing-plural",
        "A form too few or too many prints the wrong word for a number.",
        "es",
        po('msgid "{n} day"\nmsgid_plural "{n} days"\nmsgstr[0] "{n} día"\n'),
        letters="""\
safe.po:5  msgstr
  problem  the number of plural forms is wrong
  wanted   2
  found    1
  fix      translate every form that this language has
""",
    ),
    Case(
        "too-many-plurals",
        "A form too few or too many prints the wrong word for a number.",
        "es",
        po(
            'msgid "{n} day"\nmsgid_plural "{n} days"\nmsgstr[0] "{n} días"\nmsgstr[1] "{n} días"\nmsgstr[2] "{n} días"\n'
        ),
        letters="""\
safe.po:5
  problem  the PO file cannot be read
  found    msg has more translations than num_plurals of catalog
  fix      give every plural text as many forms as the Plural-Forms line of locales/languages.yaml says, in the head too
""",
    ),
    Case(
        "empty-plural",
        "A form too few or too many prints the wrong word for a number.",
        "es",
        po('msgid "{n} day"\nmsgid_plural "{n} days"\nmsgstr[0] "{n} día"\nmsgstr[1] ""\n'),
        letters="""\
safe.po:5  msgstr
  problem  the number of plural forms is wrong
  wanted   2
  found    1
  fix      translate every form that this language has
""",
    ),
    Case(
        "plural-far-out",
        "A form too few or too many prints the wrong word for a number.",
        "es",
        po('msgid "{n} day"\nmsgid_plural "{n} days"\nmsgstr[99] "{n} día"\n'),
        letters="""\
safe.po:5
  problem  the PO file cannot be read
  found    msg has more translations than num_plurals of catalog
  fix      give every plural text as many forms as the Plural-Forms line of locales/languages.yaml says, in the head too
""",
    ),
    Case(
        "markup-in-a-plural",
        "A form too few or too many prints the wrong word for a number.",
        "es",
        po('msgid "{n} day"\nmsgid_plural "{n} days"\nmsgstr[0] "{n} día"\nmsgstr[1] "<b>{n}</b> días"\n'),
        letters="""\
safe.po:5  msgstr
  problem  HTML is not allowed in texts
  wanted   plain words, **bold** or *emphasis*
  found    <b>
  fix      copy the marks from the source text
safe.po:5  msgstr
  problem  markup is not allowed
  wanted   plain words
  found    <b>{n}</b> días
  fix      write it in words
""",
    ),
    Case(
        "wrong-plural-rule",
        "A head that is another file's makes a tool read this one wrongly.",
        "es",
        'msgid ""\nmsgstr ""\n"Plural-Forms: nplurals=6; plural=(n==0 ? 0 : 5);\\n"\n\nmsgid "Who answers?"\nmsgstr "¿Quién responde?"\n',
        letters="""\
safe.po:3  Plural-Forms
  problem  the plural rule is not this language's
  wanted   nplurals=2; plural=(n != 1);
  found    nplurals=6; plural=(n==0 ? 0 : 5);
  fix      put back the line from locales/languages.yaml; tools that guess it differ from CLDR
""",
    ),
    Case(
        "plural-rule-with-code",
        "A head that is another file's makes a tool read this one wrongly.",
        "es",
        'msgid ""\nmsgstr ""\n"Plural-Forms: nplurals=2; plural=__import__(\'os\').system(\'id\');\\n"\n\nmsgid "Who answers?"\nmsgstr "¿Quién responde?"\n',
        letters="""\
safe.po:3  Plural-Forms
  problem  the plural rule is not this language's
  wanted   nplurals=2; plural=(n != 1);
  found    nplurals=2; plural=__import__('os').system('id');
  fix      put back the line from locales/languages.yaml; tools that guess it differ from CLDR
""",
    ),
    Case(
        "plural-rule-of-letters",
        "A head that is another file's makes a tool read this one wrongly.",
        "es",
        'msgid ""\nmsgstr ""\n"Plural-Forms: nplurals=x; plural=n;\\n"\n\nmsgid "Who answers?"\nmsgstr "¿Quién responde?"\n',
        letters="""\
safe.po:3  Plural-Forms
  problem  the plural rule is not this language's
  wanted   nplurals=2; plural=(n != 1);
  found    nplurals=x; plural=n;
  fix      put back the line from locales/languages.yaml; tools that guess it differ from CLDR
""",
    ),
    Case(
        "wrong-language",
        "A head that is another file's makes a tool read this one wrongly.",
        "es",
        'msgid ""\nmsgstr ""\n"Language: fr\\n"\n\nmsgid "Who answers?"\nmsgstr "¿Quién responde?"\n',
        letters="""\
safe.po:3  Language
  problem  the file says it is in another language
  wanted   es
  found    fr
  fix      put the file in the folder of its own language, or write Language: es
""",
    ),
    Case(
        "language-outside",
        "A head that is another file's makes a tool read this one wrongly.",
        "es",
        'msgid ""\nmsgstr ""\n"Language: ../../etc\\n"\n\nmsgid "Who answers?"\nmsgstr "¿Quién responde?"\n',
        letters="""\
safe.po:3  Language
  problem  the file says it is in another language
  wanted   es
  found    ../../etc
  fix      put the file in the folder of its own language, or write Language: es
""",
    ),
    Case(
        "date-of-words",
        "A head that is another file's makes a tool read this one wrongly.",
        "es",
        'msgid ""\nmsgstr ""\n"POT-Creation-Date: yesterday\\n"\n\nmsgid "Who answers?"\nmsgstr "¿Quién responde?"\n',
        letters="""\
safe.po:1
  problem  the PO file cannot be read
  found    time data 'yesterday' does not match format '%Y-%m-%d %H:%M'
  fix      compare its first lines with those of another PO file of this language, and put them right
""",
    ),
    Case(
        "revision-of-words",
        "A head that is another file's makes a tool read this one wrongly.",
        "es",
        'msgid ""\nmsgstr ""\n"PO-Revision-Date: 2026-99-99 99:99+9999\\n"\n\nmsgid "Who answers?"\nmsgstr "¿Quién responde?"\n',
        letters="""\
safe.po:1
  problem  the PO file cannot be read
  found    time data '2026-99-99 99:99' does not match format '%Y-%m-%d %H:%M'
  fix      compare its first lines with those of another PO file of this language, and put them right
""",
    ),
    Case(
        "charset-of-another",
        "A head that is another file's makes a tool read this one wrongly.",
        "es",
        'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=cp1252\\n"\n\nmsgid "Who answers?"\nmsgstr "¿Quién responde?"\n',
        taken={"Who answers?": "¿Quién responde?"},
    ),
    Case(
        "charset-not-filled-in",
        "A head that is another file's makes a tool read this one wrongly.",
        "es",
        'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=CHARSET\\n"\n\nmsgid "Who answers?"\nmsgstr "¿Quién responde?"\n',
        taken={"Who answers?": "¿Quién responde?"},
    ),
    Case(
        "charset-unknown",
        "A head that is another file's makes a tool read this one wrongly.",
        "es",
        'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=klingon\\n"\n\nmsgid "Who answers?"\nmsgstr "¿Quién responde?"\n',
        taken={"Who answers?": "¿Quién responde?"},
    ),
    Case(
        "head-of-nonsense",
        "A head that is another file's makes a tool read this one wrongly.",
        "es",
        'msgid ""\nmsgstr ""\n"hello\\n"\n\nmsgid "Who answers?"\nmsgstr "¿Quién responde?"\n',
        taken={"Who answers?": "¿Quién responde?"},
    ),
    Case(
        "no-head",
        "A file without a head says nothing wrong.",
        "es",
        'msgid "Who answers?"\nmsgstr "¿Quién responde?"\n',
        taken={"Who answers?": "¿Quién responde?"},
    ),
)
