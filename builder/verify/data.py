"""The facts, read a second time by other means than the build's own.

If the readers of the build drop a digit, they drop it everywhere; this file is how that is noticed.
It trusts the shape written in `docs/reference/content.md` and nothing else.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from builder.verify.layers import Layers

_NO_SPACES = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
_BETWEEN_WORDS = re.compile(r"[\s\-_./,:;!?()\[\]{}\"'«»„“”‘’|–—،؛؟।·&+]+")


@dataclass(frozen=True, slots=True)
class Country:
    """The numbers a country page must show: each target (`tel:112`) with the forms it may be shown in.

    `emergency` are those of them that stand on its own page even where its lines are too many for one.
    """

    targets: Mapping[str, frozenset[str]]
    emergency: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Giveaway:
    """The words of one language that tell on a reader: whole words, beginnings, and pieces for unspaced scripts."""

    words: frozenset[str]
    starts: tuple[str, ...]
    pieces: tuple[str, ...]

    def first(self, text: str) -> str:
        """Return the first word of `text` that would give a reader away, or an empty string."""
        folded = text.casefold()
        for word in _BETWEEN_WORDS.split(folded):
            if word in self.words or (word and word.startswith(self.starts)):
                return word
        return next((piece for piece in self.pieces if piece in folded), "")


@dataclass(frozen=True, slots=True)
class Data:
    """Every number that may be shown, every number that may not, and the words that may not stand outside.

    `shown` maps each target of any country to its forms; `published` and `held` are digits only.
    `plain_http` holds the addresses of sources that the data itself quotes without https.
    `offline` says when the site may be kept on a phone: `ask`, `auto` or `off`.
    `countries_left_out` is how many countries of the base an edition does not show.
    """

    countries: Mapping[str, Country]
    shown: Mapping[str, frozenset[str]]
    published: frozenset[str]
    held: frozenset[str]
    held_by_country: Mapping[str, frozenset[str]]
    giveaway: Mapping[str, Giveaway]
    plain_http: frozenset[str]
    offline: str
    countries_left_out: int = 0


def digits(text: str) -> str:
    """Return the decimal digits of `text`, of any script, as 0 to 9."""
    return "".join(str(int(c)) for c in text if c.isdecimal())


def target_of(kind: str, dial: str) -> str:
    """Return the address a link for this channel must have, or an empty string when it is not a phone number."""
    if kind == "whatsapp":
        return f"https://wa.me/{digits(dial)}"
    ways = {"phone": f"tel:{dial}", "sms": f"sms:{dial}", "signal": f"https://signal.me/#p/{dial}"}
    return ways.get(kind, "")


def read_data(content: Path, over: Path | None = None) -> Data:
    """Return the facts in `content` and the giveaway words in `locales/languages.yaml` beside it.

    `over` is the folder of an edition that adds to them, replaces some of them and hides others.
    """
    layers = Layers(content, over)
    countries: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    urgent: dict[str, set[str]] = defaultdict(set)
    held: dict[str, set[str]] = defaultdict(set)
    for code, entry in layers.mapping("territories.yaml").items():
        own = countries[code.lower()]
        for number in entry["emergency"] if isinstance(entry["emergency"], list) else ():
            own[f"tel:{number}"].add(number)
            urgent[code.lower()].add(f"tel:{number}")
    for name in layers.services():
        record = layers.mapping(name)
        code = record["country"].lower()
        for line in record["lines"]:
            public = line["held_back"] == "none" and line["confidence"] != "low"
            for channel in line["channels"]:
                target = target_of(channel["type"], channel["dial"])
                if target and public:
                    countries[code][target].add(channel["shown"])
                elif target:
                    held[code] |= {digits(channel["dial"]), digits(channel["shown"])}
    shown: dict[str, set[str]] = defaultdict(set)
    for targets in countries.values():
        for target, forms in targets.items():
            shown[target] |= forms
    published = {digits(form) for target, forms in shown.items() for form in (target.rpartition("/")[2], *forms)}
    return Data(
        countries={
            code: Country({target: frozenset(forms) for target, forms in targets.items()}, frozenset(urgent[code]))
            for code, targets in countries.items()
        },
        shown={target: frozenset(forms) for target, forms in shown.items()},
        published=frozenset(published - {""}),
        held=frozenset(set().union(*held.values()) - published - {""}),
        held_by_country={code: frozenset(numbers - published - {""}) for code, numbers in held.items()},
        giveaway=_giveaway(layers.languages()),
        plain_http=_plain_http(content) | (_plain_http(over) if over else frozenset()),
        offline=str(layers.mapping("site.yaml").get("offline", "off")),
        countries_left_out=layers.left_out(),
    )


def _giveaway(listed: Mapping[str, Any]) -> dict[str, Giveaway]:
    entries = [*listed["languages"], *listed.get("pseudo", ())]
    words = {entry["code"]: [word.casefold() for word in entry.get("giveaway", ())] for entry in entries}
    return {
        code: Giveaway(
            words=frozenset(w for w in listed if not w.endswith("*")),
            starts=tuple(w[:-1] for w in listed if w.endswith("*")),
            pieces=tuple(w.rstrip("*") for w in listed if _NO_SPACES.search(w) or " " in w),
        )
        for code, listed in words.items()
    }


def _plain_http(content: Path) -> frozenset[str]:
    found: set[str] = set()
    for file in content.rglob("*.yaml"):
        text = file.read_text("utf-8")
        if "http://" in text:
            found |= set(re.findall(r"http://[^\s'\"}\]]*[^\s'\",}\]]", text))
    return frozenset(found)
