# ruff: noqa: E501  (letters are held as they are printed)
"""Format strings, and placeholders that are not those of the source."""

from __future__ import annotations

from tests.languages.hostile.case import Case, po

CASES = (
    Case(
        "lone-percent",
        "A format string can stop the build, or read what the program knows.",
        "es",
        po('msgid "Who answers?"\nmsgstr "¿Quién todo %?"\n'),
        letters="""\
safe.po:5  msgstr
  problem  a percent sign stands where the source has none
  wanted   words
  found    ¿Quién todo %?
  fix      write it in words
""",
    ),
    Case(
        "percent-s",
        "A format string can stop the build, or read what the program knows.",
        "es",
        po('msgid "Who answers?"\nmsgstr "¿Quién %s?"\n'),
        letters="""\
safe.po:5  msgstr
  problem  a percent sign stands where the source has none
  wanted   words
  found    ¿Quién %s?
  fix      write it in words
""",
    ),
    Case(
        "percent-name",
        "A format string can stop the build, or read what the program knows.",
        "es",
        po('msgid "Who answers?"\nmsgstr "¿Quién %(x)s?"\n'),
        letters="""\
safe.po:5  msgstr
  problem  a percent sign stands where the source has none
  wanted   words
  found    ¿Quién %(x)s?
  fix      write it in words
""",
    ),
    Case(
        "attribute",
        "A format string can stop the build, or read what the program knows.",
        "es",
        po('msgid "Who answers?"\nmsgstr "¿Quién {x.__class__}?"\n'),
        letters="""\
safe.po:5  msgstr
  problem  a brace stands alone or holds more than a name
  wanted   {name}
  found    ¿Quién {x.
  fix      copy the marks from the source text
""",
    ),
    Case(
        "index",
        "A format string can stop the build, or read what the program knows.",
        "es",
        po('msgid "Who answers?"\nmsgstr "¿Quién {0}?"\n'),
        letters="""\
safe.po:5  msgstr
  problem  a brace stands alone or holds more than a name
  wanted   {name}
  found    ¿Quién {0}?
  fix      copy the marks from the source text
safe.po:5  msgstr
  problem  the figures are not those of the source
  wanted   no figures
  found    0
  fix      use the figures of the source, none typed in and none changed
""",
    ),
    Case(
        "nested-braces",
        "A format string can stop the build, or read what the program knows.",
        "es",
        po('msgid "Who answers?"\nmsgstr "¿Quién {{days}}?"\n'),
        letters="""\
safe.po:5  msgstr
  problem  a brace stands alone or holds more than a name
  wanted   {name}
  found    ¿Quién {
  fix      copy the marks from the source text
""",
    ),
    Case(
        "deep-braces",
        "A format string can stop the build, or read what the program knows.",
        "es",
        po('msgid "Who answers?"\nmsgstr "¿Quién {a{b{c}}}?"\n'),
        letters="""\
safe.po:5  msgstr
  problem  a brace stands alone or holds more than a name
  wanted   {name}
  found    ¿Quién {a{b
  fix      copy the marks from the source text
""",
    ),
    Case(
        "unclosed-brace",
        "A format string can stop the build, or read what the program knows.",
        "es",
        po('msgid "Who answers?"\nmsgstr "¿Quién {days?"\n'),
        letters="""\
safe.po:5  msgstr
  problem  a brace stands alone or holds more than a name
  wanted   {name}
  found    ¿Quién {days?
  fix      copy the marks from the source text
""",
    ),
    Case(
        "closing-brace",
        "A format string can stop the build, or read what the program knows.",
        "es",
        po('msgid "Who answers?"\nmsgstr "¿Quién days}?"\n'),
        letters="""\
safe.po:5  msgstr
  problem  a brace stands alone or holds more than a name
  wanted   {name}
  found    ¿Quién days}?
  fix      copy the marks from the source text
""",
    ),
    Case(
        "conversion",
        "A format string can stop the build, or read what the program knows.",
        "es",
        po('msgid "Who answers?"\nmsgstr "¿Quién {days!r}?"\n'),
        letters="""\
safe.po:5  msgstr
  problem  a brace stands alone or holds more than a name
  wanted   {name}
  found    ¿Quién {days!r}?
  fix      copy the marks from the source text
""",
    ),
    Case(
        "unknown-placeholder",
        "A format string can stop the build, or read what the program knows.",
        "es",
        po('msgid "Who answers?"\nmsgstr "¿Quién {days}?"\n'),
        letters="""\
safe.po:5  msgstr
  problem  the placeholders and marks are not those of the source
  wanted   none
  found    added {days}
  fix      keep each {name}, each **bold** and each [link]({name}) once
""",
    ),
    Case(
        "placeholder-in-capitals",
        "A format string can stop the build, or read what the program knows.",
        "es",
        po('msgid "Who answers?"\nmsgstr "¿Quién {DAYS}?"\n'),
        letters="""\
safe.po:5  msgstr
  problem  a brace stands alone or holds more than a name
  wanted   {name}
  found    ¿Quién {DAYS}?
  fix      copy the marks from the source text
""",
    ),
    Case(
        "lost-placeholder",
        "A placeholder lost is a time limit lost.",
        "es",
        po(
            'msgid "You can **ask** within {days}. See [the guide]({guide_plan})."\nmsgstr "Puedes **pedir** ayuda en unos días. Mira [la guía]({guide_plan})."\n'
        ),
        letters="""\
safe.po:5  msgstr
  problem  the placeholders and marks are not those of the source
  wanted   [link]({guide_plan}), **bold**, {days}
  found    lost {days}
  fix      keep each {name}, each **bold** and each [link]({name}) once
""",
    ),
    Case(
        "renamed-placeholder",
        "A placeholder lost is a time limit lost.",
        "es",
        po(
            'msgid "You can **ask** within {days}. See [the guide]({guide_plan})."\nmsgstr "Puedes **pedir** ayuda en {dias}. Mira [la guía]({guide_plan})."\n'
        ),
        letters="""\
safe.po:5  msgstr
  problem  the placeholders and marks are not those of the source
  wanted   [link]({guide_plan}), **bold**, {days}
  found    lost {days} and added {dias}
  fix      keep each {name}, each **bold** and each [link]({name}) once
""",
    ),
    Case(
        "doubled-placeholder",
        "A placeholder lost is a time limit lost.",
        "es",
        po(
            'msgid "You can **ask** within {days}. See [the guide]({guide_plan})."\nmsgstr "Puedes **pedir** ayuda en {days} {days}. Mira [la guía]({guide_plan})."\n'
        ),
        letters="""\
safe.po:5  msgstr
  problem  the placeholders and marks are not those of the source
  wanted   [link]({guide_plan}), **bold**, {days}
  found    added {days}
  fix      keep each {name}, each **bold** and each [link]({name}) once
""",
    ),
    Case(
        "lost-bold",
        "A placeholder lost is a time limit lost.",
        "es",
        po(
            'msgid "You can **ask** within {days}. See [the guide]({guide_plan})."\nmsgstr "Puedes pedir ayuda en {days}. Mira [la guía]({guide_plan})."\n'
        ),
        letters="""\
safe.po:5  msgstr
  problem  the placeholders and marks are not those of the source
  wanted   [link]({guide_plan}), **bold**, {days}
  found    lost **bold**
  fix      keep each {name}, each **bold** and each [link]({name}) once
""",
    ),
    Case(
        "open-bold",
        "A placeholder lost is a time limit lost.",
        "es",
        po(
            'msgid "You can **ask** within {days}. See [the guide]({guide_plan})."\nmsgstr "Puedes **pedir ayuda en {days}. Mira [la guía]({guide_plan})."\n'
        ),
        letters="""\
safe.po:5  msgstr
  problem  the placeholders and marks are not those of the source
  wanted   [link]({guide_plan}), **bold**, {days}
  found    lost **bold**
  fix      keep each {name}, each **bold** and each [link]({name}) once
""",
    ),
    Case(
        "escaped-bold",
        "A placeholder lost is a time limit lost.",
        "es",
        po(
            'msgid "You can **ask** within {days}. See [the guide]({guide_plan})."\nmsgstr "Puedes \\\\*\\\\*pedir\\\\*\\\\* ayuda en {days}. Mira [la guía]({guide_plan})."\n'
        ),
        letters="""\
safe.po:5  msgstr
  problem  markup is not allowed
  wanted   plain words
  found    Puedes \\*\\*pedir\\*\\* ayuda en {
  fix      write it in words
safe.po:5  msgstr
  problem  the placeholders and marks are not those of the source
  wanted   [link]({guide_plan}), **bold**, {days}
  found    lost **bold**
  fix      keep each {name}, each **bold** and each [link]({name}) once
""",
    ),
    Case(
        "swapped-link",
        "A placeholder lost is a time limit lost.",
        "es",
        po(
            'msgid "You can **ask** within {days}. See [the guide]({guide_plan})."\nmsgstr "Puedes **pedir** ayuda en {days}. Mira [la guía]({days})."\n'
        ),
        letters="""\
safe.po:5  msgstr
  problem  the placeholders and marks are not those of the source
  wanted   [link]({guide_plan}), **bold**, {days}
  found    lost [link]({guide_plan}) and added [link]({days})
  fix      keep each {name}, each **bold** and each [link]({name}) once
""",
    ),
)
