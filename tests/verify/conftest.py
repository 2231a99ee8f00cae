"""A tiny built site that keeps every promise, made by hand, so that one line can break one of them."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from builder import verify
from builder.verify.policy import policy_for

STYLE = "body{color:#1f2a2e}"
LEAVE = '<a data-leave href="https://www.example.org/weather" rel="noreferrer">Leave</a>'
LANGUAGES = """\
default: en
languages:
- {code: en, giveaway: [hotline, traffick*, police]}
- {code: es, giveaway: [trata, policía*]}
- {code: ar, giveaway: [شرطة]}
"""
TERRITORIES = """\
ES:
  emergency: ['112', '085']
  source: made-up
  doubt: none
FR:
  emergency: ['112', '17']
  source: made-up
  doubt: none
KP:
  emergency: unknown
  source: unknown
  doubt: none
"""
SERVICES = """\
country: ES
lines:
- id: es-one
  channels:
  - {type: phone, dial: '+34900105090', shown: 900 105 090}
  - {type: whatsapp, dial: '+34600000016', shown: 600 000 016}
  - {type: chat, dial: 'https://example.org/chat', shown: example.org}
  confidence: high
  held_back: none
- id: es-two
  channels:
  - {type: phone, dial: '+34910000999', shown: 910 000 999}
  - {type: phone, dial: '1288', shown: '1288'}
  confidence: medium
  held_back: the operator could not be reached
- id: es-three
  channels:
  - {type: sms, dial: '25 777', shown: '25777'}
  confidence: low
  held_back: none
"""
NUMBERS = """\
<h2>Numbers</h2><ul>
<li><a href="tel:112"><bdi dir="ltr">112</bdi></a></li>
<li><a href="tel:085"><bdi dir="ltr">085</bdi></a></li>
<li><a href="tel:+34900105090">Call <bdi dir="ltr">900 105 090</bdi></a></li>
<li><a href="https://wa.me/34600000016" rel="noreferrer">WhatsApp <bdi dir="ltr">600 000 016</bdi></a></li>
</ul>
"""
NOTICE = {"en": "", "es": '<p data-notice="draft">Borrador</p>', "ar": '<p data-notice="draft">مسودة</p>'}
WORDS = {
    "en": "You can hang up at any time you want",
    "es": "Puedes colgar en el momento que tú quieras",
    "ar": "يمكنك إنهاء المكالمة في أي وقت تريد",
}


def page(
    language: str = "en",
    *,
    kind: str = "guide",
    title: str = "Your plan",
    main: str = "",
    head: str = "",
    start: str = f'<a href="#main">Skip</a>{LEAVE}',
    end: str = "",
    style: str = STYLE,
    policy: str = "",
    html: str = "",
    root: str = "../../../",
) -> str:
    """Return a page that keeps every promise, but for what the caller changes."""
    attributes = html or f'lang="{language}" dir="{"rtl" if language == "ar" else "ltr"}" data-links="web"'
    return (
        f'<!doctype html><html {attributes}><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{policy or policy_for(style)}">'
        f'<meta name="referrer" content="no-referrer"><style>{style}</style><title>{title}</title>{head}'
        f'<script defer src="{root}assets/leave.1234.js"></script></head>'
        f'<body data-kind="{kind}">{start}<main id="main">{NOTICE[language]}<h1>{title}</h1>'
        f"<p>{WORDS[language]}.</p>{main}</main>{end}</body></html>"
    )


def calendar(language: str = "en", main: str = "", head: str = "") -> str:
    """Return a neutral page that keeps every promise, but for what the caller changes."""
    return (
        f'<!doctype html><html lang="{language}" dir="{"rtl" if language == "ar" else "ltr"}"><head>'
        f'<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{policy_for(STYLE)}">'
        f'<meta name="referrer" content="no-referrer"><style>{STYLE}</style><title>2026</title>{head}</head>'
        f'<body data-kind="calendar"><main id="main"><h1>2026</h1>{main}</main></body></html>'
    )


@dataclass(frozen=True)
class Tiny:
    """A site in `dist` and its data in `content`; `put` changes one file, `problems` doubts the whole."""

    root: Path

    @property
    def dist(self) -> Path:
        """The built folder."""
        return self.root / "dist"

    @property
    def content(self) -> Path:
        """The data."""
        return self.root / "content"

    def put(self, path: str, text: str) -> None:
        """Write one file of the built folder."""
        file = self.dist / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")

    def build(self, **changes: object) -> None:
        """Write `build.json` with some of its fields changed."""
        codes = {"en": {"review": "source"}, "es": {"review": "draft"}, "ar": {"review": "draft"}}
        claims = {"format": 1, "base_url": None, "links": "web", "languages": codes, "default": "en"}
        self.put("build.json", json.dumps(claims | changes))

    def run(self, unchanged: frozenset[str] = frozenset(), jobs: int = 1) -> verify.Verified:
        """Doubt the site."""
        return verify.run(self.dist, self.content, unchanged=unchanged, jobs=jobs)

    def problems(self) -> list[tuple[str, str, str, str]]:
        """Return each problem as (file, what, wanted, found)."""
        return [(p.where.path, p.what, p.wanted, p.found) for p in self.run().problems]


@pytest.fixture
def tiny(tmp_path: Path) -> Tiny:
    """A site in three languages that keeps every promise."""
    site = Tiny(tmp_path)
    (site.content / "services").mkdir(parents=True)
    (tmp_path / "locales").mkdir()
    (tmp_path / "locales" / "languages.yaml").write_text(LANGUAGES, "utf-8")
    (site.content / "territories.yaml").write_text(TERRITORIES, "utf-8")
    (site.content / "services" / "es.yaml").write_text(SERVICES, "utf-8")
    site.build()
    site.put("robots.txt", "User-agent: *\nDisallow:\n")
    site.put("assets/leave.1234.js", "'use strict';")
    site.put("404.html", page(kind="notfound", root="/"))
    site.put("index.html", page(kind="chooser", root="", main='<a href="en/safe/plan/">English</a>'))
    for language in ("en", "es", "ar"):
        others = "".join(
            f'<link rel="alternate" hreflang="{other}" href="../../../{other}/safe/plan/">'
            for other in ("en", "es", "ar")
        )
        link = f'<a href="../../help/es/">{language}</a> <a href="../../help/es/#main">{language}</a>'
        site.put(f"{language}/safe/plan/index.html", page(language, head=others, main=link))
        site.put(f"{language}/help/es/index.html", page(language, kind="country", main=NUMBERS))
        site.put(f"{language}/calendar/index.html", calendar(language))
    return site


PLAN = "en/safe/plan/index.html"
Breaks = Callable[[str], list[tuple[str, str, str, str]]]


@pytest.fixture
def with_main(tiny: Tiny) -> Breaks:
    """A way to put HTML into the main part of an English guide and see what is said of it."""

    def problems(html: str) -> list[tuple[str, str, str, str]]:
        tiny.put(PLAN, page(main=html))
        for language in ("es", "ar"):
            tiny.put(f"{language}/safe/plan/index.html", page(language))
        return [found for found in tiny.problems() if found[0] == f"dist/{PLAN}"]

    return problems
