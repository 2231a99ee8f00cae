# ruff: noqa: E501  (letters are held as they are printed)
"""Figures, numbers, prices and addresses typed in."""

from __future__ import annotations

from tests.languages.hostile.case import Case, po

CASES = (
    Case(
        "digit-added",
        "A number or an address that nobody checked sends a person to the wrong place.",
        "es",
        po('msgid "Who answers?"\nmsgstr "¿Quién responde 3?"\n'),
        letters="""\
safe.po:5  msgstr
  problem  the figures are not those of the source
  wanted   no figures
  found    3
  fix      use the figures of the source, none typed in and none changed
""",
    ),
    Case(
        "number-of-ours",
        "A number or an address that nobody checked sends a person to the wrong place.",
        "es",
        po('msgid "Who answers?"\nmsgstr "¿Quién? Llama al 900 105 090"\n'),
        letters="""\
safe.po:5  msgstr
  problem  the figures are not those of the source
  wanted   no figures
  found    900 105 090
  fix      use the figures of the source, none typed in and none changed
""",
    ),
    Case(
        "arabic-digit",
        "A number or an address that nobody checked sends a person to the wrong place.",
        "es",
        po('msgid "Who answers?"\nmsgstr "¿Quién responde ٣?"\n'),
        letters="""\
safe.po:5  msgstr
  problem  the figures are not those of the source
  wanted   no figures
  found    3
  fix      use the figures of the source, none typed in and none changed
""",
    ),
    Case(
        "superscript",
        "A number or an address that nobody checked sends a person to the wrong place.",
        "es",
        po('msgid "Who answers?"\nmsgstr "¿Quién responde²?"\n'),
        letters="""\
safe.po:5  msgstr
  problem  the figures are not those of the source
  wanted   no figures
  found    2
  fix      use the figures of the source, none typed in and none changed
""",
    ),
    Case(
        "fullwidth-digit",
        "A number or an address that nobody checked sends a person to the wrong place.",
        "es",
        po('msgid "Who answers?"\nmsgstr "¿Quién responde ３?"\n'),
        letters="""\
safe.po:5  msgstr
  problem  the figures are not those of the source
  wanted   no figures
  found    3
  fix      use the figures of the source, none typed in and none changed
""",
    ),
    Case(
        "roman-sign",
        "A number or an address that nobody checked sends a person to the wrong place.",
        "es",
        po('msgid "Who answers?"\nmsgstr "¿Quién responde Ⅲ?"\n'),
        letters="""\
safe.po:5  msgstr
  problem  the figures are not those of the source
  wanted   no figures
  found    3
  fix      use the figures of the source, none typed in and none changed
""",
    ),
    Case(
        "price",
        "A number or an address that nobody checked sends a person to the wrong place.",
        "es",
        po('msgid "Who answers?"\nmsgstr "¿Quién? Gratis, 0 €"\n'),
        letters="""\
safe.po:5  msgstr
  problem  a price is typed into the text
  wanted   no sign of a currency
  found    ? Gratis, 0 €
  fix      say it without a sum; prices change, and differ from place to place
safe.po:5  msgstr
  problem  the figures are not those of the source
  wanted   no figures
  found    0
  fix      use the figures of the source, none typed in and none changed
""",
    ),
    Case(
        "currency-alone",
        "A number or an address that nobody checked sends a person to the wrong place.",
        "es",
        po('msgid "Who answers?"\nmsgstr "¿Quién? Unos €"\n'),
        letters="""\
safe.po:5  msgstr
  problem  a price is typed into the text
  wanted   no sign of a currency
  found    Quién? Unos €
  fix      say it without a sum; prices change, and differ from place to place
""",
    ),
    Case(
        "web-address",
        "A number or an address that nobody checked sends a person to the wrong place.",
        "es",
        po('msgid "Who answers?"\nmsgstr "¿Quién? https://x.example"\n'),
        letters="""\
safe.po:5  msgstr
  problem  an address is typed into the text
  wanted   [words](source:name)
  found    https://x.example
  fix      copy the marks from the source text
""",
    ),
    Case(
        "www-address",
        "A number or an address that nobody checked sends a person to the wrong place.",
        "es",
        po('msgid "Who answers?"\nmsgstr "¿Quién? www.x.example"\n'),
        letters="""\
safe.po:5  msgstr
  problem  an address is typed into the text
  wanted   [words](source:name)
  found    www.x.example
  fix      copy the marks from the source text
""",
    ),
    Case(
        "bare-address",
        "A number or an address that nobody checked sends a person to the wrong place.",
        "es",
        po('msgid "Who answers?"\nmsgstr "¿Quién? ayuda.org"\n'),
        letters="""\
safe.po:5  msgstr
  problem  an address is typed in
  wanted   words
  found    ayuda.org
  fix      take it out; addresses come from content/, with their source
""",
    ),
    Case(
        "e-mail",
        "A number or an address that nobody checked sends a person to the wrong place.",
        "es",
        po('msgid "Who answers?"\nmsgstr "¿Quién? ayuda@x.example"\n'),
        letters="""\
safe.po:5  msgstr
  problem  an e-mail address is typed into the text
  wanted   words
  found    ayuda@x.example
  fix      take it out; addresses come from content/, with their source
""",
    ),
    Case(
        "tel-link",
        "A number or an address that nobody checked sends a person to the wrong place.",
        "es",
        po('msgid "Who answers?"\nmsgstr "¿Quién? tel:ciento"\n'),
        letters="""\
safe.po:5  msgstr
  problem  an address is typed in
  wanted   words
  found    tel:ciento
  fix      take it out; addresses come from content/, with their source
""",
    ),
    Case(
        "digit-changed",
        "A number or an address that nobody checked sends a person to the wrong place.",
        "es",
        po('msgid "Article 18 says it"\nmsgstr "El artículo 81 lo dice"\n'),
        letters="""\
safe.po:5  msgstr
  problem  the figures are not those of the source
  wanted   18
  found    81
  fix      use the figures of the source, none typed in and none changed
""",
    ),
    Case(
        "digit-lost",
        "A number or an address that nobody checked sends a person to the wrong place.",
        "es",
        po('msgid "Article 18 says it"\nmsgstr "El artículo lo dice"\n'),
        letters="""\
safe.po:5  msgstr
  problem  the figures are not those of the source
  wanted   18
  found    no figures
  fix      use the figures of the source, none typed in and none changed
""",
    ),
)
