# ruff: noqa: E501  (letters are held as they are printed)
"""Letters that are not what they look like, and texts that are no translation."""

from __future__ import annotations

from tests.languages.hostile.case import Case, po

CASES = (
    Case(
        "look-alike",
        "A search does not find it, and a voice spells it out.",
        "es",
        po('msgid "Who answers?"\nmsgstr "¿Quién rеsponde?"\n'),
        letters="""\
safe.po:5  msgstr
  problem  a letter of another script stands in the translation
  wanted   Latn
  found    е (cyrillic small letter ie)
  fix      type the word again with this language's keyboard
""",
    ),
    Case(
        "greek-look-alike",
        "A search does not find it, and a voice spells it out.",
        "es",
        po('msgid "Who answers?"\nmsgstr "¿Quién respοnde?"\n'),
        letters="""\
safe.po:5  msgstr
  problem  a letter of another script stands in the translation
  wanted   Latn
  found    ο (greek small letter omicron)
  fix      type the word again with this language's keyboard
""",
    ),
    Case(
        "mathematical-letters",
        "A search does not find it, and a voice spells it out.",
        "es",
        po('msgid "Who answers?"\nmsgstr "¿𝐐uién?"\n'),
        letters="""\
safe.po:5  msgstr
  problem  a letter of another script stands in the translation
  wanted   Latn
  found    𝐐 (mathematical bold capital q)
  fix      type the word again with this language's keyboard
""",
    ),
    Case(
        "whole-cyrillic",
        "A search does not find it, and a voice spells it out.",
        "es",
        po('msgid "Who answers?"\nmsgstr "Кто отвечает?"\n'),
        letters="""\
safe.po:5  msgstr
  problem  a letter of another script stands in the translation
  wanted   Latn
  found    К (cyrillic capital letter ka)
  fix      type the word again with this language's keyboard
""",
    ),
    Case(
        "mixed-word",
        "A search does not find it, and a voice spells it out.",
        "ru",
        po('msgid "Who answers?"\nmsgstr "Кто oтвечает?"\n'),
        letters="""\
safe.po:5  msgstr
  problem  letters of two alphabets stand in one word
  wanted   one alphabet
  found    oтвечает (latin and cyrillic)
  fix      type the whole word again with one keyboard
""",
    ),
    Case(
        "lost-letter",
        "A search does not find it, and a voice spells it out.",
        "es",
        po('msgid "Who answers?"\nmsgstr "¿Qui�n?"\n'),
        letters="""\
safe.po:5  msgstr
  problem  a letter was lost when the text was saved
  wanted   letters
  found    ¿Qui�n?
  fix      take the last good copy of the text, or type it again, and save it as UTF-8
""",
    ),
    Case(
        "zawgyi",
        "On most phones it is rubbish.",
        "my",
        po('msgid "Who answers?"\nmsgstr "ေက်းဇူး"\n'),
        letters="""\
safe.po:5  msgstr
  problem  the text is written in Zawgyi
  wanted   Unicode Burmese
  found    ေက်းဇူး
  fix      convert the text from Zawgyi to Unicode, and type with a Unicode keyboard
""",
    ),
    Case(
        "copied",
        "Nobody would ever look at it again.",
        "es",
        po('msgid "You can call at any time you like."\nmsgstr "You can call at any time you like."\n'),
        letters="""\
safe.po:5  msgstr
  problem  the source was copied, not translated
  wanted   a translation
  found    You can call at any time you like.
  fix      translate it, or leave it empty: the source is shown then, and marked as such
""",
    ),
    Case(
        "copied-in-another-script",
        "Nobody would ever look at it again.",
        "ar",
        po('msgid "You can call at any time you like."\nmsgstr "You can call at any time you like."\n'),
        letters="""\
safe.po:5  msgstr
  problem  no letter of this language's script stands in the translation
  wanted   Arab
  found    You can call at any time you like.
  fix      translate the text, or leave it empty: the source is shown then
""",
    ),
    Case(
        "half-a-sentence",
        "Half a warning is none.",
        "es",
        po('msgid "You can call at any time you like."\nmsgstr "Sí."\n'),
        letters="""\
safe.po:5  msgstr
  problem  the translation is far shorter or longer than the source
  wanted   between 6 and 136 characters
  found    3
  fix      compare it with the source: all of it, and nothing more
""",
    ),
    Case(
        "a-book",
        "It pushes the numbers off the screen.",
        "es",
        po(
            'msgid "Who answers?"\nmsgstr "a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a "\n'
        ),
        letters="""\
safe.po:5  msgstr
  problem  the translation is far shorter or longer than the source
  wanted   between 1 and 96 characters
  found    119
  fix      compare it with the source: all of it, and nothing more
""",
    ),
)
