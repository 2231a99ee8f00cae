# ruff: noqa: E501  (letters are held as they are printed)
"""Everything people get wrong, the exact letter each of them is sent, and the last good site standing untouched.

Each case breaks one thing in a copy of the built tiny site, and runs the front door as a person would.
"""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from builder.pipeline import Project

from .conftest import fork_build, run_build, snapshot

CALLING = "content/guides/calling.md"
LINES = "content/services/es.yaml"
QUESTIONS = "content/check.yaml"
WORDS = "content/glossary.yaml"
ARABIC = "locales/ar/LC_MESSAGES/safe.po"
STAGE = re.compile(r"^\w.* \.\.\.\n", re.MULTILINE)


@dataclass(frozen=True)
class Case:
    """One thing broken: in `path`, `old` becomes `new`, and `letter` answers.

    Without `old` the whole file does; where `old` is empty, the file is a new one.
    `why` says whom it would hurt.
    """

    id: str
    why: str
    path: str
    old: str | bytes | None
    new: str | bytes | None
    letter: str

    def spoil(self, root: Path) -> None:
        """Break it."""
        file = root / self.path
        if self.old == "":
            assert not file.exists(), f"the tiny site now holds {self.path}"
            file.touch()
        if self.new is None:
            file.unlink()
            return
        raw, old, new = file.read_bytes(), _bytes(self.old), _bytes(self.new)
        assert old in raw, f"the tiny site no longer holds {self.old!r}"
        file.write_bytes(raw.replace(old, new, 1) if old else new)


def _bytes(text: str | bytes | None) -> bytes:
    return text.encode() if isinstance(text, str) else text or b""


CASES = (
    Case(
        "unknown-field",
        "A field typed wrongly would silently do nothing.",
        LINES,
        "  operator: Casa Abierta",
        "  operater: Casa Abierta",
        """\
content/services/es.yaml:3  lines[0].operator
  problem  the field "operator" is missing
  wanted   operator: ...
  found    nothing
  fix      add a line for operator
content/services/es.yaml:6  lines[0].operater
  problem  there is no field "operater" here
  wanted   access, anonymous, asks_status, channels, checked, checked_by, confidence, confidential, free, happens, held_back, holidays, hours, id, id_needed, interpreter, kind, languages, name, name_language, note, operator, police, review_by, serves, shows_on_bill, sources, tells_police, tells_police_when, without_credit, zone
  found    operater
  fix      did you mean "operator"?
""",
    ),
    Case(
        "unknown-field-in-a-guide",
        "Nobody would see that the warning is missing.",
        CALLING,
        "audience: person",
        "audience: person\nwarnings: This page talks about threats.",
        """\
content/guides/calling.md:8  warnings
  problem  there is no field "warnings" here
  wanted   audience, keywords, order, reading, related, review_by, safety, section, sources, summary, tab, title, values, warning, wording
  found    warnings
  fix      did you mean "warning"?
""",
    ),
    Case(
        "missing-field",
        "What is not known is said; it is never left out.",
        LINES,
        "  anonymous: yes\n",
        "",
        """\
content/services/es.yaml:3  lines[0].anonymous
  problem  the field "anonymous" is missing
  wanted   anonymous: ...
  found    nothing
  fix      add a line for anonymous
""",
    ),
    Case(
        "hours-without-a-zone",
        "Read on her own clock, a line abroad would be called closed while it is open.",
        LINES,
        "  zone: Europe/Madrid\n",
        "",
        """\
content/services/es.yaml:3  lines[0].zone
  problem  the field "zone" is missing
  wanted   zone: ...
  found    nothing
  fix      add the time zone in which these hours were given, or unknown
""",
    ),
    Case(
        "zone-misspelt",
        "A phone does not know it, and would say nothing.",
        LINES,
        "  zone: Europe/Madrid",
        "  zone: Europe/Madird",
        """\
content/services/es.yaml:23  lines[0].zone
  problem  this is not a time zone
  wanted   the IANA name of a place, such as Europe/Madrid, or unknown
  found    Europe/Madird
  fix      did you mean "Europe/Madrid"?
""",
    ),
    Case(
        "hours-through-midnight",
        "A night written as one span would never be open.",
        LINES,
        'open: "09:00", close: "17:00"',
        'open: "22:00", close: "06:00"',
        """\
content/services/es.yaml:22  lines[0].hours[0].close
  problem  these hours end before they begin
  wanted   a later end, 24:00 at the latest
  found    22:00-06:00
  fix      write a night as two spans: mon-fri 22:00-24:00, and tue-sat 00:00-06:00
""",
    ),
    Case(
        "hours-twice",
        "One of the two is old, and nobody can say which.",
        LINES,
        'close: "17:00"}]',
        'close: "17:00"}, {days: wed, open: "16:00", close: "20:00"}]',
        """\
content/services/es.yaml:22  lines[0].hours[1]
  problem  these hours are given twice
  wanted   each hour once
  found    mon-fri 09:00-17:00 and wed 16:00-20:00
  fix      join the two, or correct the days
""",
    ),
    Case(
        "no-hours-at-all",
        "Hours that are not known are said to be unknown.",
        LINES,
        'hours: [{days: mon-fri, open: "09:00", close: "17:00"}]',
        "hours: []",
        """\
content/services/es.yaml:22  lines[0].hours
  problem  there are no hours here
  wanted   always, unknown, or at least one span
  fix      write unknown
""",
    ),
    Case(
        "review-without-a-check",
        "A date to check again would look as if somebody had checked once.",
        LINES,
        "  checked: never\n",
        "  checked: never\n  review_by: 2027-05\n",
        """\
content/services/es.yaml:31  lines[0].review_by
  problem  nobody has checked this line yet, so it cannot be due again
  wanted   a day in checked, or no review_by
  found    2027-05
  fix      set checked to the day somebody asked the operator, or take review_by out
""",
    ),
    Case(
        "unknown-way-to-reach-a-line",
        "A card could not offer it.",
        LINES,
        "  - type: whatsapp",
        "  - type: wattsapp",
        """\
content/services/es.yaml:16  lines[0].channels[1].type
  problem  this is not a known type
  wanted   phone, sms, whatsapp, signal, telegram, chat, video, email, web, in-person
  found    wattsapp
  fix      did you mean "whatsapp"?
""",
    ),
    Case(
        "address-of-a-place",
        "The person looking for her can read this page too.",
        LINES,
        "  - type: whatsapp\n    dial: '+34600000016'\n    shown: 600 000 016",
        "  - type: in-person\n    dial: none\n    shown: Calle Mayor 5",
        """\
content/services/es.yaml:18  lines[0].channels[1].shown
  problem  this could be an address
  wanted   the name of a city or a district, or none
  found    Calle Mayor 5
  fix      write the city only; people ask for the way on another channel
""",
    ),
    Case(
        "area-of-a-confidential-place",
        "A shelter that can be found is a shelter that is gone.",
        LINES,
        "  - type: whatsapp\n    dial: '+34600000016'\n    shown: 600 000 016\n    reach: both\n    device: mobile\n    label: for children\n",
        "  - type: in-person\n    dial: none\n    shown: Madrid\n    reach: both\n    device: any\n    label: none\n  confidential: yes\n",
        """\
content/services/es.yaml:18  lines[0].channels[1].shown
  problem  the place of this line must not be known, and its area is given
  wanted   none
  found    Madrid
  fix      write none; people ask for the way on another channel
""",
    ),
    Case(
        "a-yes-that-is-none",
        "What is not known is said in one word.",
        LINES,
        "  anonymous: yes\n",
        "  anonymous: yes\n  shows_on_bill: maybe\n",
        """\
content/services/es.yaml:27  lines[0].shows_on_bill
  problem  this is not a known shows_on_bill
  wanted   yes, no, unknown
  found    maybe
  fix      use one of these words
""",
    ),
    Case(
        "a-figure-in-what-happens",
        "A figure belongs to no sentence that is translated.",
        LINES,
        "  anonymous: yes\n",
        "  anonymous: yes\n  happens: They call back within 3 days.\n",
        """\
content/services/es.yaml:27  lines[0].happens
  problem  a figure is typed into the text
  wanted   {name}
  found    They call back within 3 days.
  fix      spell it out; in guides and rights, put it under values and write its {name} here
""",
    ),
    Case(
        "whom-it-serves-misspelt",
        "She would not see that it is for her.",
        LINES,
        "  anonymous: yes\n",
        "  anonymous: yes\n  serves: [woman]\n",
        """\
content/services/es.yaml:27  lines[0].serves[0]
  problem  this is not a known 0
  wanted   women, men, children, families, trans-people, everyone
  found    woman
  fix      did you mean "women"?
""",
    ),
    Case(
        "name-instead-of-a-role",
        "A name in a public file cannot be taken back.",
        LINES,
        "  checked: never\n",
        "  checked: 2026-11-01\n  checked_by: Anna B\n",
        """\
content/services/es.yaml:31  lines[0].checked_by
  problem  this is not a role
  wanted   what the person does, in small letters
  found    Anna B
  fix      write coordinator; no name
""",
    ),
    Case(
        "report-to-no-address",
        "Letters about wrong numbers would go nowhere.",
        "content/site.yaml",
        "offline: ask\n",
        "offline: ask\nreport: numbers at example.org\n",
        """\
content/site.yaml:50  report
  problem  this is not an e-mail address
  wanted   name@place.org, or none
  found    numbers at example.org
  fix      correct it, or write none
""",
    ),
    Case(
        "missing-file",
        "A whole kind of page would be gone.",
        WORDS,
        None,
        None,
        """\
content/glossary.yaml
  problem  the file is missing
  fix      see docs/reference/content.md
""",
    ),
    Case(
        "wrong-country-code",
        "The page of a country would not exist.",
        "content/territories.yaml",
        "JO:",
        "QJ:",
        """\
content/territories.yaml:9  QJ
  problem  this is not a country code
  wanted   a code of ISO 3166-1, or XK
  found    QJ
  fix      look the code up
""",
    ),
    Case(
        "country-code-of-a-file",
        "The lines of one country would stand on the page of another.",
        LINES,
        "country: ES",
        "country: FR",
        """\
content/services/es.yaml:1  country
  problem  the file name and the file do not agree
  wanted   fr.yaml
  found    es.yaml
  fix      rename the file, or correct country
""",
    ),
    Case(
        "country-without-a-page",
        "The lines would be on no page at all.",
        "content/territories.yaml",
        "ES:\n",
        "FR:\n",
        """\
content/rights/es.yaml:2  place
  problem  this country has no entry in content/territories.yaml
  wanted   an entry
  found    ES
  fix      add it there
content/services/es.yaml:1  country
  problem  this country has no entry in content/territories.yaml
  wanted   an entry
  found    ES
  fix      add it there
""",
    ),
    Case(
        "number-with-a-missing-digit",
        "A person would call nobody, or a stranger.",
        LINES,
        "'+34900105090'",
        "'+3490010509'",
        """\
content/services/es.yaml:11  lines[0].channels[0].dial
  problem  the number has too few digits for its country
  wanted   as many digits as +34810123456
  found    +3490010509
  fix      compare it with the source, correct it, and set checked to today
content/services/es.yaml:12  lines[0].channels[0].shown
  problem  the number people read is not the number that is dialled
  wanted   +3490010509
  found    900 105 090
  fix      write both again from the source; one of them has a wrong, missing or extra digit
""",
    ),
    Case(
        "number-shown-otherwise",
        "She would write down another number than the one her phone dials.",
        LINES,
        "shown: 900 105 090",
        "shown: 900 105 099",
        """\
content/services/es.yaml:12  lines[0].channels[0].shown
  problem  the number people read is not the number that is dialled
  wanted   +34900105090
  found    900 105 099
  fix      write both again from the source; one of them has a wrong, missing or extra digit
""",
    ),
    Case(
        "duplicate-id",
        "Links and saved pages hang on ids.",
        LINES,
        "- id: es-old",
        "- id: es-line",
        """\
content/services/es.yaml:33  lines[1].id
  problem  two lines have the same id
  wanted   an id of its own
  found    es-line
  fix      rename one of them; the first is content/services/es.yaml:3
""",
    ),
    Case(
        "broken-internal-link",
        "She would tap and find nothing.",
        CALLING,
        "(guide:privacy)",
        "(guide:privacv)",
        """\
content/guides/calling.md:22  links.guide_privacv
  problem  there is no such guide
  wanted   a guide of this site
  found    guide:privacv
  fix      did you mean "privacy"?
""",
    ),
    Case(
        "link-to-no-heading",
        "She would land at the top and not find what was promised.",
        CALLING,
        "(guide:privacy)",
        "(guide:privacy#history)",
        """\
content/guides/calling.md:22  links.guide_privacy__history
  problem  there is no such heading in privacy
  wanted   guide:privacy
  found    history
  fix      link to the guide itself, or add the heading there
""",
    ),
    Case(
        "link-to-an-unknown-source",
        "A fact without a source cannot be trusted.",
        CALLING,
        "(source:line-guide)",
        "(source:line-giude)",
        """\
content/guides/calling.md:34  links.source_line_giude
  problem  there is no such source
  wanted   a source of this site
  found    source:line-giude
  fix      did you mean "line-guide"?
""",
    ),
    Case(
        "unknown-source-in-the-head",
        "A fact without a source cannot be trusted.",
        CALLING,
        "sources: [line-guide]",
        "sources: [line-giude]",
        """\
content/guides/calling.md:11  sources[0]
  problem  there is no such source
  wanted   an id from content/sources/
  found    line-giude
  fix      did you mean "line-guide"?
""",
    ),
    Case(
        "raw-html",
        "Nothing typed in a text may become markup.",
        CALLING,
        "You can call only",
        "You can <b>call</b> only",
        """\
content/guides/calling.md:15
  problem  HTML is not allowed in texts
  wanted   plain words, **bold** or *emphasis*
  found    You can <b>call</b> only to ask a question. You do **not** have to give your name.
  fix      take out <b>
""",
    ),
    Case(
        "html-block",
        "Nothing typed in a text may become markup.",
        CALLING,
        "## What they may ask",
        "<script>alert()</script>\n\n## What they may ask",
        """\
content/guides/calling.md:20
  problem  HTML is not allowed in texts
  wanted   plain words, **bold** or *emphasis*
  found    <script>alert()</script>
  fix      take out <script>
""",
    ),
    Case(
        "javascript-link",
        "A link may never run a script.",
        CALLING,
        "(page:help)",
        "(javascript:alert())",
        """\
content/guides/calling.md:22
  problem  a link may only go to a page or source of this site
  wanted   [words](guide:name)
  found    Many lines ask *whether you can talk safely*. They call back within {days}. See [your country](javascript:alert()) or [private reading]({guide_privacy}).
  fix      take out javascript:alert()
""",
    ),
    Case(
        "link-elsewhere",
        "A link may not carry anybody off this site unasked.",
        CALLING,
        "(page:help)",
        "(https://example.org/)",
        """\
content/guides/calling.md:22
  problem  a link may only go to a page or source of this site
  wanted   [words](guide:name)
  found    Many lines ask *whether you can talk safely*. They call back within {days}. See [your country](https://example.org/) or [private reading]({guide_privacy}).
  fix      take out https://example.org/
""",
    ),
    Case(
        "yaml-tab",
        "YAML forbids what the eye cannot tell from spaces.",
        LINES,
        "  name: Línea abierta",
        "\tname: L\xednea abierta",
        """\
content/services/es.yaml:4
  problem  a tab stands where YAML wants spaces
  wanted   spaces
  found    \\u0009name: Línea abierta
  fix      replace the tab by two spaces
""",
    ),
    Case(
        "yaml-anchor-bomb",
        "A few lines would grow until the machine stops.",
        WORDS,
        None,
        "- &a [x, x, x, x]\n- &b [*a, *a, *a, *a]\n- [*b, *b, *b, *b]\n",
        """\
content/glossary.yaml:1
  problem  YAML anchors and aliases are not allowed
  wanted   the value written out in full
  found    &a
  fix      write the text itself here; if it begins with & or *, put it in quotes
content/glossary.yaml:2
  problem  YAML anchors and aliases are not allowed
  wanted   the value written out in full
  found    &b
  fix      write the text itself here; if it begins with & or *, put it in quotes
content/glossary.yaml:2
  problem  YAML anchors and aliases are not allowed
  wanted   the value written out in full
  found    *a
  fix      write the text itself here; if it begins with & or *, put it in quotes
content/glossary.yaml:3
  problem  YAML anchors and aliases are not allowed
  wanted   the value written out in full
  found    *b
  fix      write the text itself here; if it begins with & or *, put it in quotes
""",
    ),
    Case(
        "yaml-tag",
        "A tag can make YAML run code.",
        WORDS,
        None,
        "- !!python/object/apply:os.system [id]\n",
        """\
content/glossary.yaml:1
  problem  YAML tags are not allowed
  wanted   plain text
  found    !!python/object/apply:os.system
  fix      remove the word that begins with !, or put the text in quotes
""",
    ),
    Case(
        "duplicate-key",
        "The last one would silently win.",
        LINES,
        "  police: no",
        "  police: no\n  police: yes",
        """\
content/services/es.yaml:9  lines[0].police
  problem  the field stands twice
  found    police
  fix      keep one of the two lines; the first is line 8
""",
    ),
    Case(
        "broken-yaml",
        "A guess at what was meant could change a fact.",
        LINES,
        "shown: 900 105 090",
        "shown: 900: 105 090",
        """\
content/services/es.yaml:12
  problem  the YAML cannot be read: mapping values are not allowed in this context
  found        shown: 900: 105 090
  fix      check the colon, the quotes and the indentation; text with ": " or a special first letter needs quotes
""",
    ),
    Case(
        "invalid-utf-8",
        "Letters of her language would turn into rubbish.",
        LINES,
        b"L\xc3\xadnea abierta",
        b"L\xednea abierta",
        """\
content/services/es.yaml:4
  problem  the file is not UTF-8 text
  wanted   UTF-8
  found    byte 0xed
  fix      save the file again with the encoding UTF-8
""",
    ),
    Case(
        "figure-typed-into-a-sentence",
        "A typed figure has no source, and a translator could change it.",
        LINES,
        "note: You can ask for an interpreter first.",
        "note: You can wait 3 days.",
        """\
content/services/es.yaml:27  lines[0].note
  problem  a figure is typed into the text
  wanted   {name}
  found    You can wait 3 days.
  fix      spell it out; in guides and rights, put it under values and write its {name} here
""",
    ),
    Case(
        "giveaway-title",
        "The title stays in the history of a phone that may be watched.",
        CALLING,
        "tab: Before you call",
        "tab: Escape by phone",
        """\
content/guides/calling.md:5  tab
  problem  the tab title holds a word that gives a reader away
  wanted   a neutral title
  found    Escape by phone
  fix      say it without "escape": the title stays in the history and shows in the app switcher
""",
    ),
    Case(
        "wrong-choice",
        "A kind nobody knows would put the line on no list.",
        LINES,
        "kind: trafficking",
        "kind: traficking",
        """\
content/services/es.yaml:7  lines[0].kind
  problem  this is not a known kind
  wanted   trafficking, domestic-violence, child, migrant-worker, general-crisis
  found    traficking
  fix      did you mean "trafficking"?
""",
    ),
    Case(
        "po-lost-placeholder",
        "The time limit would be gone from the sentence.",
        ARABIC,
        "خلال {days}.",
        "خلال أيام.",
        """\
locales/ar/LC_MESSAGES/safe.po:99  msgstr
  problem  the placeholders and marks are not those of the source
  wanted   *emphasis*, [link]({guide_privacy}), [link]({page_help}), {days}
  found    lost {days}
  fix      keep each {name}, each **bold** and each [link]({name}) once
""",
    ),
    Case(
        "po-script",
        "A translation may never run code on a reader's phone.",
        ARABIC,
        "من يدير هذا الخط؟",
        "من يدير <script>alert()</script> هذا الخط؟",
        """\
locales/ar/LC_MESSAGES/safe.po:117  msgstr
  problem  HTML is not allowed in texts
  wanted   plain words, **bold** or *emphasis*
  found    <script>
  fix      copy the marks from the source text
locales/ar/LC_MESSAGES/safe.po:117  msgstr
  problem  markup is not allowed
  wanted   plain words
  found    من يدير <script>alert()</script>
  fix      write it in words
""",
    ),
    Case(
        "po-bidi-override",
        "An invisible sign could turn a number round.",
        ARABIC,
        "من يدير هذا",
        "\u0645\u0646 \u064a\u062f\u064a\u0631 \u202e\u0647\u0630\u0627",
        """\
locales/ar/LC_MESSAGES/safe.po:117  msgstr
  problem  an invisible control character stands in the translation
  wanted   none
  found    U+202E right-to-left override
  fix      delete it; the site sets the direction of numbers and names itself
""",
    ),
    Case(
        "po-lone-percent",
        "It would stop the build far from its cause.",
        ARABIC,
        "من يدير هذا الخط؟",
        "من يدير % هذا الخط؟",
        """\
locales/ar/LC_MESSAGES/safe.po:117  msgstr
  problem  a percent sign stands where the source has none
  wanted   words
  found    من يدير % هذا الخط؟
  fix      write it in words
""",
    ),
    Case(
        "po-attribute",
        "A format string could read what the program knows.",
        ARABIC,
        "من يدير هذا الخط؟",
        "من يدير {x.__class__} هذا الخط؟",
        """\
locales/ar/LC_MESSAGES/safe.po:117  msgstr
  problem  a brace stands alone or holds more than a name
  wanted   {name}
  found    من يدير {x.
  fix      copy the marks from the source text
""",
    ),
    Case(
        "po-wrong-plural-rule",
        "A tool's guess would choose the wrong word for a number of days.",
        ARABIC,
        "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 && n%100<=99 ? 4 : 5);",
        "nplurals=2; plural=(n != 1);",
        """\
locales/ar/LC_MESSAGES/safe.po:15  Plural-Forms
  problem  the plural rule is not this language's
  wanted   nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 && n%100<=99 ? 4 : 5);
  found    nplurals=2; plural=(n != 1);
  fix      put back the line from locales/languages.yaml; tools that guess it differ from CLDR
""",
    ),
    Case(
        "po-changed-digit",
        "A wrong time limit can cost a person her health.",
        ARABIC,
        "خلال {days}.",
        "خلال {days} ٣.",
        """\
locales/ar/LC_MESSAGES/safe.po:99  msgstr
  problem  the figures are not those of the source
  wanted   no figures
  found    3
  fix      use the figures of the source, none typed in and none changed
""",
    ),
    Case(
        "po-other-link",
        "A link would lead to another page than its words say.",
        ARABIC,
        "[القراءة الخاصة]({guide_privacy})",
        "[القراءة الخاصة]({page_safe})",
        """\
locales/ar/LC_MESSAGES/safe.po:99  msgstr
  problem  the placeholders and marks are not those of the source
  wanted   *emphasis*, [link]({guide_privacy}), [link]({page_help}), {days}
  found    lost [link]({guide_privacy}) and added [link]({page_safe})
  fix      keep each {name}, each **bold** and each [link]({name}) once
""",
    ),
    Case(
        "po-invalid-utf-8",
        "Letters of her language would turn into rubbish.",
        ARABIC,
        b"\xd9\x85\xd9\x86 \xd9\x8a\xd8\xaf\xd9\x8a\xd8\xb1",
        b"\xe3\xe4 \xed\xcf\xed\xd1",
        """\
locales/ar/LC_MESSAGES/safe.po:118
  problem  the file is not UTF-8 text
  wanted   UTF-8
  found    byte 0xe3
  fix      save the file again with the encoding UTF-8
""",
    ),
    Case(
        "unknown-direction",
        "A page that runs the wrong way cannot be read.",
        "locales/languages.yaml",
        "direction: rtl",
        "direction: right",
        """\
locales/languages.yaml:15  languages[1].direction
  problem  this is not a known direction
  wanted   ltr, rtl
  found    right
  fix      use one of these words
""",
    ),
    Case(
        "link-to-nothing-like-it",
        "She would tap and find nothing.",
        CALLING,
        "(guide:privacy)",
        "(guide:zzz)",
        """\
content/guides/calling.md:22  links.guide_zzz
  problem  there is no such guide
  wanted   a guide of this site
  found    guide:zzz
  fix      take the link out, or add what it leads to
""",
    ),
    Case(
        "po-wrong-plural-count",
        "A form left out would print the wrong word, or nothing.",
        ARABIC,
        'msgid "Who runs this line?"\nmsgstr "من يدير هذا الخط؟"',
        'msgid "{n} line"\nmsgid_plural "{n} lines"\nmsgstr[0] "{n} خط"\nmsgstr[1] "{n} خطوط"',
        """\
locales/ar/LC_MESSAGES/safe.po:117  msgstr
  problem  the number of plural forms is wrong
  wanted   6
  found    2
  fix      translate every form that this language has
""",
    ),
    Case(
        "po-broken-syntax",
        "The last letter, or every text after the missing quote, would be lost.",
        ARABIC,
        'msgstr "من يدير هذا الخط؟"',
        'msgstr "من يدير هذا الخط؟',
        """\
locales/ar/LC_MESSAGES/safe.po:118
  problem  the PO file cannot be read
  wanted   text between two quotes
  found    msgstr "من يدير هذا الخط؟
  fix      open the file in a PO editor; look for a missing quote at the end of a line
""",
    ),
    Case(
        "link-in-the-questions",
        "The last page of the questions must lead to help.",
        QUESTIONS,
        "guide:calling",
        "guide:caling",
        """\
content/check.yaml:21  voices[0].steps[2].links[1]
  problem  there is no such guide
  wanted   a guide of this site
  found    guide:caling
  fix      did you mean "calling"?
""",
    ),
    Case(
        "link-of-a-word",
        "Who looks a word up must not end nowhere.",
        WORDS,
        "guide:calling",
        "guide:caling",
        """\
content/glossary.yaml:1  [0].see
  problem  there is no such guide
  wanted   a guide of this site
  found    guide:caling
  fix      did you mean "calling"?
""",
    ),
    Case(
        "po-translated-twice",
        "Nobody would know which of the two is shown.",
        ARABIC,
        'msgid "Who runs this line?"',
        'msgid "Who runs this line?"\nmsgstr "من"\n\nmsgid "Who runs this line?"',
        """\
locales/ar/LC_MESSAGES/safe.po:120  msgid
  problem  a text is translated twice
  wanted   one entry for each text
  found    Who runs this line?
  fix      keep one of them; the first is line 117
""",
    ),
    Case(
        "unknown-icon",
        "Every page would break on a drawing that is not there.",
        "content/site.yaml",
        "icon: call",
        "icon: cal",
        """\
content/site.yaml:8  sections[0].icon
  problem  there is no such icon
  wanted   badge, bed, book, call, close, copy, dots, hand, hands, heart, info, kite, lamp, language, lines, message, paper, plus, question, road, scales, share, umbrella
  found    cal
  fix      did you mean "call"?
""",
    ),
    Case(
        "icon-like-no-other",
        "Every page would break on a drawing that is not there.",
        "content/site.yaml",
        "icon: call",
        "icon: xyz",
        """\
content/site.yaml:8  sections[0].icon
  problem  there is no such icon
  wanted   badge, bed, book, call, close, copy, dots, hand, hands, heart, info, kite, lamp, language, lines, message, paper, plus, question, road, scales, share, umbrella
  found    xyz
  fix      draw it in static/icons/
""",
    ),
    Case(
        "exit-of-the-other-languages",
        "Leave would lead nowhere in a language without an address of its own.",
        "content/site.yaml",
        "  default:",
        "  fr:",
        """\
content/site.yaml:44  exits
  problem  the exit for the other languages is missing
  wanted   default: https://...
  found    nothing
  fix      add a line for default
""",
    ),
    Case(
        "unknown-calling-code",
        "A person would call nobody, or a stranger.",
        LINES,
        "'+34900105090'",
        "'+999900105090'",
        """\
content/services/es.yaml:11  lines[0].channels[0].dial
  problem  no country has this calling code
  wanted   + and a calling code
  found    +999900105090
  fix      compare it with the source, correct it, and set checked to today
""",
    ),
    Case(
        "guide-file-name",
        "A name with a space makes an address that breaks when it is sent to a friend.",
        "content/guides/Two Words.md",
        "",
        "---\n---\n",
        """\
content/guides/Two Words.md
  problem  a guide's file name holds only small letters, digits and single hyphens
  wanted   two-words.md
  found    Two Words.md
  fix      rename the file
""",
    ),
    Case(
        "guide-at-the-address-of-a-country",
        "A guide would take the place of the numbers of Spain.",
        "content/guides/es.md",
        "",
        "---\nsection: help\norder: 1\ntitle: One more guide\ntab: One more guide\nsummary: One more guide.\n"
        "audience: all\nsafety: normal\nsources: [line-guide]\n---\nOne more sentence.\n",
        """\
content/guides/es.md
  problem  two pages have the same address
  wanted   an address each
  found    help/es (country and guide)
  fix      rename the file or the id of one of them
""",
    ),
    Case(
        "date-that-does-not-exist",
        "A made-up day would be a made-up fact.",
        "content/sources/all.yaml",
        "date: 2026-05",
        "date: 2026-02-30",
        """\
content/sources/all.yaml:5  [0].date
  problem  this is not a date
  wanted   2026, 2026-11 or 2026-11-21
  found    2026-02-30
  fix      write year, month, day, with hyphens
""",
    ),
    Case(
        "bidi-override-in-a-guide",
        "Copied from a web page, it turns a sentence round for everybody.",
        CALLING,
        "tab: Before",
        "tab: \u202eBefore",
        """\
content/guides/calling.md:5  tab
  problem  an invisible control character stands in the text
  wanted   none
  found    U+202E
  fix      delete it, or type the text again
""",
    ),
    Case(
        "yaml-too-deep",
        "Reading it would end in a crash, and a crash tells her nothing.",
        WORDS,
        None,
        "[" * 5000,
        f"""\
content/glossary.yaml:1
  problem  lists stand in lists far too deep
  wanted   at most 40 levels
  found    {"[" * 40}
  fix      write it flatter; nothing here is nested deeper than five
""",
    ),
    Case(
        "language-unknown-to-cldr",
        "Dates and names of countries could not be written.",
        "locales/languages.yaml",
        "  cldr: ar",
        "  cldr: zz",
        """\
locales/languages.yaml:17  languages[1].cldr
  problem  CLDR has no such language
  wanted   a CLDR code
  found    zz
  fix      use the code of a language CLDR knows, such as pt-BR
""",
    ),
    Case(
        "guide-that-every-page-links-to",
        "Every page would break on a link that leads nowhere.",
        "content/guides/this-site.md",
        None,
        None,
        """\
content/guides/this-site.md
  problem  a guide that other pages link to is missing
  wanted   section: about
  found    nothing
  fix      put it back
""",
    ),
)


def told(built: Project, case: Case) -> None:
    """Break one thing, build, and hold the answer against the letter and the folder against what it was."""
    before = snapshot(built.root / "dist")
    case.spoil(built.root)

    ended = fork_build(built.root, "build")

    assert complaint(ended.stderr) == case.letter + closing(case.letter), case.why
    assert (ended.returncode, ended.stdout) == (1, "")
    assert untouched(built, before)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_what_is_wrong_is_told_word_for_word_and_the_last_good_site_stands(built: Project, case: Case):
    """A tired person mends it from the letter alone, and readers never see a half-made or a missing site."""
    told(built, case)


def complaint(stderr: str) -> str:
    """Return what was said beside the names of the stages."""
    return STAGE.sub("", stderr)


def closing(letters: str) -> str:
    """Return the two lines under all letters."""
    many = letters.count("\n  problem  ")
    return (
        f"{many} problem{'s' if many > 1 else ''}. Nothing was changed: the last good site stands.\n"
        "Mend what is listed and run the same command again.\n"
    )


def untouched(built: Project, before: dict[str, tuple[bytes, int]]) -> bool:
    """Return whether `dist/` is what it was, byte for byte and second for second, and nothing lies beside it."""
    return snapshot(built.root / "dist") == before and not list(built.root.glob(".dist*"))


def test_problems_of_every_room_are_told_in_one_run_sorted_by_place(built: Project):
    """Nobody has to run the command twelve times to learn of twelve mistakes."""
    cases = [case for case in CASES if case.id in ("po-lone-percent", "wrong-choice", "raw-html")]
    before = snapshot(built.root / "dist")
    for case in cases:
        case.spoil(built.root)

    ended = run_build(built.root, "build")

    letters = "".join(sorted(case.letter for case in cases))
    assert complaint(ended.stderr) == letters + closing(letters)
    assert ended.returncode == 1
    assert untouched(built, before)


# ------------------------------------------------------------------------------------------------- misuse: exit code 2


@dataclass(frozen=True)
class Refused:
    """A command that is not done, and the answer; `{root}` stands for the project's folder."""

    id: str
    arguments: tuple[str, ...]
    answer: str


REFUSED = (
    Refused(
        "an-output-below-a-file",
        ("build", "--out", "notes/site"),
        """\
This was not done: {root}/notes is a file, not a folder
  fix      choose another --out
""",
    ),
    Refused(
        "an-output-that-is-a-file",
        ("build", "--out", "notes"),
        """\
This was not done: {root}/notes is a file, not a folder
  fix      choose another --out
""",
    ),
    Refused(
        "a-folder-that-is-not-ours",
        ("build", "--out", "photos"),
        """\
This was not done: {root}/photos holds files that this program did not make, and would be replaced whole
  fix      choose another --out, or empty the folder yourself
""",
    ),
    Refused(
        "the-project-itself",
        ("build", "--out", "."),
        """\
This was not done: {root} holds files that this program did not make, and would be replaced whole
  fix      choose another --out, or empty the folder yourself
""",
    ),
    Refused(
        "the-content",
        ("build", "--out", "content"),
        """\
This was not done: {root}/content holds files that this program did not make, and would be replaced whole
  fix      choose another --out, or empty the folder yourself
""",
    ),
    Refused(
        "an-unknown-language",
        ("build", "--language", "fr"),
        """\
This was not done: there is no language "fr"
  fix      known: en, ar, en-XA, ar-XB
""",
    ),
    Refused(
        "a-language-typed-wrongly",
        ("check", "--language", "arr"),
        """\
This was not done: there is no language "arr"
  fix      did you mean "ar"?
""",
    ),
    Refused(
        "an-address-without-https",
        ("build", "--base-url", "help.example.org"),
        """\
This was not done: help.example.org is not a web address
  fix      begin it with https://
""",
    ),
    Refused(
        "an-unknown-command",
        ("bild",),
        """\
Usage: build.py [OPTIONS] [COMMAND] [ARGS]...
Try 'build.py --help' for help.

Error: No such command 'bild'. Did you mean 'build'?
""",
    ),
)


@pytest.mark.parametrize("refused", REFUSED, ids=lambda refused: refused.id)
def test_what_is_refused_ends_with_two_and_deletes_nothing(built: Project, refused: Refused):
    """A slip of the finger costs a message; it never costs somebody's photos."""
    (built.root / "notes").write_text("mine")
    (built.root / "photos").mkdir()
    (built.root / "photos" / "one.jpg").write_bytes(b"mine")
    before = snapshot(built.root)

    ended = fork_build(built.root, *refused.arguments)

    assert complaint(ended.stderr) == refused.answer.replace("{root}", str(built.root))
    assert (ended.returncode, ended.stdout) == (2, "")
    assert snapshot(built.root) == before


@pytest.mark.skipif(not Path("/sys/kernel").is_dir(), reason="a Linux without /sys")
def test_an_output_that_no_one_may_write_is_refused(built: Project):
    """A full or locked disk is not our bug, and a trace of Python tells an NGO nothing."""
    ended = run_build(built.root, "build", "--out", "/sys/waymark")

    assert ended.returncode == 2
    assert complaint(ended.stderr) in (
        "This was not done: /sys/waymark cannot be written\n"  # for everybody who may not write there
        "  fix      choose another --out, or change the folder's permissions\n",
        "This was not done: /sys/waymark cannot be written: Operation not permitted\n"  # for root, who may, and cannot
        "  fix      choose another --out\n",
    )


def test_a_project_without_content_is_misuse(built: Project):
    """Run in the wrong folder, the command says where it belongs."""
    shutil.rmtree(built.content)
    before = snapshot(built.root / "dist")

    ended = run_build(built.root, "build")

    assert ended.stderr == (
        f"This was not done: there is no content/ and locales/ in {built.root}\n"
        "  fix      run this from the project's folder\n"
    )
    assert ended.returncode == 2
    assert untouched(built, before)


# ------------------------------------------------------------------------------------------------ our bug: exit code 3

FAULTY = """\
import builder.freeze.frozen as frozen

def fail(app, routes, folder):
    raise ZeroDivisionError("a fault of ours")

frozen._write = fail
"""


def test_our_own_bug_is_called_ours_and_the_last_good_site_stands(built: Project):
    """She is not sent looking for a mistake she did not make."""
    front = built.root / "build.py"
    front.write_text(front.read_text("utf-8").replace("import click\n", f"import click\n\n{FAULTY}", 1), "utf-8")
    (built.root / CALLING).write_bytes((built.root / CALLING).read_bytes().replace(b"You can call", b"You may call"))
    before = snapshot(built.root / "dist")

    ended = run_build(built.root, "build")

    told = complaint(ended.stderr)
    assert told.startswith("Traceback (most recent call last):\n")
    assert "ZeroDivisionError: a fault of ours\n" in told
    assert told.endswith(
        "This is our fault, not yours. Nothing was changed: the last good site stands.\n"
        "Please send us the lines above.\n"
    )
    assert (ended.returncode, ended.stdout) == (3, "")
    assert untouched(built, before)
