"""A made-up edition of any size, on disk: what the benchmark builds.

Everything goes through the door that real content goes through: guides, lines, rights and PO files are written out, and
each text is found and translated as `builder.extract` and `builder.markup` see it.
The words mean nothing, hold no figure, and are the same on every run.
"""

from __future__ import annotations

import re
import shutil
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, islice, pairwise
from pathlib import Path
from random import Random
from typing import get_args

import phonenumbers
import yaml
from babel import Locale
from babel.messages.plurals import get_plural

from builder import markup
from builder.extract import Entry, entries
from builder.languages.cldr import territory_codes
from builder.languages.load import COMPONENTS
from builder.model import LineKind, Topic
from builder.pages import Page, plan
from builder.pipeline import TEMPLATES
from builder.read import read

REPOSITORY = Path(__file__).parents[1]
LANGUAGES = (
    *("en", "es", "ar", "fr", "ru", "th", "fa", "hi", "de", "vi"),
    *("bn", "uk", "it", "pt", "nl", "pl", "ro", "sq", "ur", "tr"),
)
VOCABULARY = 2000
_LETTERS = {
    "Latn": ("bdfgklmnprstv", "aeiou"),
    "Arab": ("بتجدرسشفقكلمن", "اوي"),
    "Cyrl": ("бвгдзклмнпрст", "аеиоуя"),
    "Deva": ("कगचजतदनपबमयरलवसह", "ािीुूेो"),
    "Beng": ("কগচজতদনপবমরলসহ", "ািীুেো"),
    "Thai": ("กขคจชดตทนบปมยรลวสห", "าิีุู"),
}
_SCRIPTS = {
    **dict.fromkeys(("ar", "fa", "ur"), "Arab"),
    **dict.fromkeys(("ru", "uk"), "Cyrl"),
    "hi": "Deva",
    "bn": "Beng",
    "th": "Thai",
}  # every other one is written in Latin letters
_ACCENTS = {"fr": "éè", "de": "äöü", "vi": "ăâêôơư", "pt": "ã", "pl": "ąę", "ro": "ăî", "sq": "ë", "tr": "ıöü"}
_WORD = re.compile(r"[^\W\d_]+")
_NAMED = {"calling": "safe", "phone": "safe", "plan": "safe", "privacy": "about", "this-site": "about"}
_SECTIONS = {"safe": 35, "learn": 35, "helping": 20, "rights": 5, "share": 5}
_FIXED = 15  # home, eight sections, words, sources, translation, A to Z, not found, one voice of the self-check
_BESIDE = range(15, 20)  # beside those asked for: keeping the site, the numbers, each need met, sources by letter
_PER_GUIDE = 2  # the guide, and the page of its sources
_DATE = {"date": "2022-09", "read": "2026-11-21"}


@dataclass(frozen=True, slots=True)
class Mix:
    """How many pages of each kind one language has, beside the fixed ones."""

    guides: int
    countries: int
    rights: int
    topics: int
    steps: int


def mix(pages: int) -> Mix:
    """Return a mix of exactly `pages` pages: seven of guides to two of countries, once the fixed ones have room."""
    spare = max(6, pages // 12)
    rest = _FIXED + spare
    steps, topics = min(12, max(2, spare // 3)), min(len(get_args(Topic)), max(1, spare // 4))
    guides = (pages - rest) * 7 // 9 // _PER_GUIDE
    return Mix(guides, pages - rest - guides * _PER_GUIDE, spare - steps - topics, topics, steps)


class Tongue:
    """A vocabulary in one language's letters; the frequent words are the short ones, as in real languages."""

    def __init__(self, code: str) -> None:
        self.code = code
        self.script = _SCRIPTS.get(code, "Latn")
        self.random = Random(f"1 {code}")  # noqa: S311 - words, not secrets
        consonants, vowels = _LETTERS[self.script]
        self._syllables = [one + other for one in consonants for other in vowels + _ACCENTS.get(code, "")]
        self.words = tuple(islice(self._fresh(), VOCABULARY))
        self.ranks = {word: rank for rank, word in enumerate(self.words)}
        self.giveaway = [f"{self._made(6)}*" for _ in range(20)]
        # With this slope a guide deflates to 2.5 bytes a word, as our own English guides do.
        self._weights = list(accumulate((rank + 3) ** -1.1 for rank in range(VOCABULARY)))

    def some(self, count: int) -> str:
        """Return so many words, the first with a capital."""
        return " ".join(self.random.choices(self.words, cum_weights=self._weights, k=count)).capitalize()

    def sentences(self, count: int) -> str:
        """Return so many words, as sentences of eight to twelve."""
        parts: list[str] = []
        while count > 0:
            size = min(count, self.random.randint(4, 8))
            parts.append(self.some(size) + ".")
            count -= size
        return " ".join(parts)

    def translate(self, text: str, source: Tongue) -> str:
        """Return `text` word for word in this language, its marks and values in their places."""
        parts: list[str] = []
        target = ""
        for piece in markup.pieces(text):
            match piece.kind, piece.text:
                case "text", words:
                    parts.append(self._translated(words, source))
                case "value", name:
                    parts.append(f"{{{name}}}")
                case "link", target:
                    parts.append("[")
                case "end", "link":
                    parts.append(f"]({{{target}}})")
                case kind, mark:
                    parts.append("**" if "strong" in (kind, mark) else "*")
        return "".join(parts)

    def _translated(self, text: str, source: Tongue) -> str:
        def one(match: re.Match[str]) -> str:
            low = match.group().lower()
            rank = source.ranks.get(low)
            word = self.words[zlib.crc32(low.encode()) % VOCABULARY if rank is None else rank]
            return word.capitalize() if match.group()[0].isupper() else word

        shown = _WORD.sub(one, text)
        return shown.replace(" ", "") if self.script == "Thai" else shown

    def _made(self, syllables: int) -> str:
        return "".join(self.random.choices(self._syllables, k=syllables))

    def _fresh(self) -> Iterator[str]:
        seen: set[str] = set()
        while True:
            word = self._made(1 if len(seen) < 30 else 2 if len(seen) < 1500 else 3)
            if word not in seen and not word.startswith(("rape", "sex", "slave", "data")):
                seen.add(word)
                yield word


class Content:
    """The content of one edition in the source language, by file."""

    def __init__(self, parts: Mix) -> None:
        self.parts = parts
        self.tongue = Tongue("en")
        self.random = self.tongue.random
        words = self.tongue.words
        others = (f"{one}-{other}" for one in words[30:500] for other in words[500:510])
        self.guides = [*_NAMED, *islice(others, parts.guides - len(_NAMED))]
        self.sources = [f"source-{at}" for at in range(10 + parts.guides // 8)]
        self.topics = get_args(Topic)[: parts.topics]
        self.countries = sorted(filter(phonenumbers.example_number, territory_codes()))[: parts.countries]

    def files(self) -> Iterator[tuple[str, str]]:
        """Yield the name and text of every file below `content/`, but `site.yaml`."""
        for at, name in enumerate(self.guides):
            yield f"guides/{name}.md", self.guide(at, name)
        territories = {
            code: {"emergency": self._short(), "source": "source-0", "doubt": "none"} for code in self.countries
        }
        yield "territories.yaml", _yaml(territories)
        for code in (code for at, code in enumerate(self.countries) if at % 3 < 2):
            lines = [self.line(code, at) for at in range(self.random.randint(1, 4))]
            yield f"services/{code.lower()}.yaml", _yaml({"country": code, "lines": lines})
        for at in range(self.parts.rights):
            rights = self.rights(at)
            yield f"rights/{rights['id']}.yaml", _yaml(rights)
        yield "sources/all.yaml", _yaml([self.source(name) for name in self.sources])
        yield "glossary.yaml", _yaml([self.term(at) for at in range(30)])
        yield "check.yaml", _yaml({"voices": [self.voice()]})

    def guide(self, at: int, name: str) -> str:
        """Return a guide of 27 or 31 blocks and about 420 to 540 words."""
        some, choose = self.tongue.some, self.random.choices
        section = _NAMED.get(name) or choose([*_SECTIONS], [*_SECTIONS.values()])[0]
        head = {
            "section": section, "order": str(at), "title": some(4), "tab": some(3),
            "summary": self.tongue.sentences(12), "audience": "person", "safety": "normal",
            "values": {"days": {"value": str(at % 80 + 10), "unit": "day", "source": self.sources[0]}},
            "sources": self.random.sample(self.sources, 3), "related": self.random.sample(self.guides, 3),
            "keywords": some(4).lower().split(),
        }  # fmt: skip
        body = [self._paragraph(15, ""), self._paragraph(20, f" {some(3)} {{days}}.")]
        for part in range(self.random.randint(6, 7)):
            link = self.random.choice([f"guide:{self.random.choice(self.guides)}", "page:help", "source:source-1"])
            end = (f" {some(2)} [{some(3).lower()}]({link}).", f" **{some(2)}**.", "", "")[part % 4]
            body += [f"## {some(4)}", self._paragraph(18, ""), self._paragraph(16, end), self._named(part)]
        return f"---\n{_yaml(head)}---\n" + "\n\n".join([*body, "::: contacts trafficking\n:::"]) + "\n"

    def _paragraph(self, words: int, end: str) -> str:
        return self.tongue.sentences(words + self.random.randint(-3, 3)) + end

    def _named(self, part: int) -> str:
        rows = [self.tongue.sentences(8) for _ in range(4)]
        match part % 5:
            case 0:
                return "\n".join(f"- {row}" for row in rows)
            case 1:
                return "\n".join(["::: steps", *(f"{at}. {row}" for at, row in enumerate(rows, 1)), ":::"])
            case 2:
                return "::: say\n" + "\n\n".join(rows[:2]) + "\n:::"
            case 3:
                return f"::: warning {self.tongue.some(5)}\n{' '.join(rows[:2])}\n:::"
            case _:
                return f"::: note\n{' '.join(rows[:2])}\n:::"

    def _short(self) -> list[str]:
        return [str(number) for number in self.random.sample(range(110, 200), self.random.randint(1, 3))]

    def line(self, code: str, at: int) -> dict[str, object]:
        """Return a line with a full number, a short one and an address."""
        kind = phonenumbers.PhoneNumberType
        number = phonenumbers.example_number_for_type(code, (kind.MOBILE, kind.FIXED_LINE)[at % 2])
        if number is None:
            raise LookupError(f"no example of a number in {code}")
        forms = phonenumbers.PhoneNumberFormat
        dial, shown = (phonenumbers.format_number(number, form) for form in (forms.E164, forms.INTERNATIONAL))
        short = str(116000 + self.random.randrange(1000))
        mail = f"line{at}@{code.lower()}.example"
        rows = [("phone", dial, shown), ("phone", short, f"{short[:3]} {short[3:]}"), ("email", mail, mail)]
        channels = [
            {"type": way, "dial": dials, "shown": reads, "reach": "both", "device": "any", "label": "none"}
            for way, dials, reads in rows[: at % 3 + 1]
        ]
        return {
            "id": f"{code.lower()}-{at}", "name": self.tongue.some(3), "name_language": "und",
            "operator": self.tongue.some(3), "kind": get_args(LineKind)[at % 5],
            "police": ("no", "unknown")[at % 2], "channels": channels,
            "hours": "always" if at % 2 else [{"days": "mon-fri", "open": "09:00", "close": "17:00"}],
            **({} if at % 2 else {"zone": "Europe/Paris"}),
            "languages": ["en", "fr", code.lower()[:1] + "s"][: at % 2 + 1], "free": "yes", "anonymous": "unknown",
            "note": self.tongue.sentences(10), "sources": [self._seen()], "checked": "never", "confidence": "high",
            "held_back": "none",
        }  # fmt: skip

    def _seen(self) -> dict[str, object]:
        return {"title": self.tongue.some(6), "url": f"https://example.org/{self.random.choice(self.guides)}", **_DATE}

    def rights(self, at: int) -> dict[str, object]:
        """Return six rights of a country or, every second time, of a treaty."""
        country = self.countries[at] if at % 2 else ""
        name = country.lower() or f"{self.tongue.words[at + 500]}-paper"
        rights = [
            {
                "id": f"{name}-{number}", "topic": self.topics[(at + number) % len(self.topics)],
                "title": self.tongue.some(4), "gives": self._paragraph(18, f" {self.tongue.some(4)} {{days}}."),
                "condition": self.tongue.sentences(14), "values": {"days": {"value": "30", "unit": "day"}},
                "law": "law", "provision": f"Art {number + 3}", "seen": "official", "as_of": "2022",
                "confidence": "high", "sources": [self._seen()],
            }
            for number in range(6)
        ]  # fmt: skip
        law = {"id": "law", "title": self.tongue.some(5), "title_language": "en", "year": "2010"}
        return {
            "id": name, "place": country or "world", "part": "none", "name": "none" if country else self.tongue.some(4),
            "laws": [law], "rights": rights, "cautions": self.tongue.sentences(12), "held_back": [],
        }  # fmt: skip

    def source(self, name: str) -> dict[str, str]:
        """Return a source."""
        title, publisher = self.tongue.some(7), self.tongue.some(3)
        url = f"https://example.org/{self.random.choice(self.guides)}/{name}"
        return {"id": name, "title": title, "publisher": publisher, "url": url, **_DATE, "copy": "live"}

    def term(self, at: int) -> dict[str, str]:
        """Return a word of the glossary."""
        means = self.tongue.sentences(18)
        return {"id": f"word-{at}", "term": self.tongue.some(2), "means": means, "see": "guide:calling"}

    def voice(self) -> dict[str, object]:
        """Return one way through the self-check: questions in a row, then an end."""
        names = [f"step-{at}" for at in range(self.parts.steps)]
        steps: list[dict[str, object]] = [
            {
                "id": name, "ask": self.tongue.some(8), "detail": self.tongue.sentences(12),
                "answers": [{"words": self.tongue.some(3), "to": to} for to in (following, names[-1])],
            }
            for name, following in pairwise(names)
        ]  # fmt: skip
        end = {
            "id": names[-1],
            "tell": self.tongue.some(6),
            "detail": self.tongue.sentences(12),
            "contacts": "trafficking",
        }
        steps.append({**end, "links": ["guide:calling", "page:help"]})
        return {
            "id": "me", "title": self.tongue.some(5), "tab": self.tongue.some(3), "intro": self.tongue.sentences(14),
            "start": names[0], "steps": steps,
        }  # fmt: skip


def write(root: Path, languages: int, pages: int) -> None:
    """Write the folder of an edition in so many languages with so many pages in each: content, locales, static."""
    write_content(root, pages)
    planned = len(translate(root, languages))
    if planned - pages not in _BESIDE:
        meant = f"{pages} and {_BESIDE} were meant: mend tools.corpus.mix"
        raise RuntimeError(f"the plan makes {planned} pages where {meant}")


def write_content(root: Path, pages: int) -> None:
    """Write what such an edition says in the source language, and its `static/`."""
    for name, text in Content(mix(pages)).files():
        _file(root / "content" / name, text)
    shutil.copy(REPOSITORY / "content" / "site.yaml", root / "content")
    shutil.copytree(REPOSITORY / "static", root / "static")


def translate(root: Path, languages: int) -> tuple[Page, ...]:
    """Write `locales/` for the content in `root`, every text translated; return the pages of one language."""
    source, *others = (Tongue(code) for code in LANGUAGES[:languages])
    listed = [_language(tongue) for tongue in (source, *others)]
    _file(root / "locales" / "languages.yaml", _yaml({"default": "en", "languages": listed}))
    site = read(root / "content")
    planned = plan(site)
    found = entries(site, planned, TEMPLATES)
    for tongue in others:
        for component in COMPONENTS:
            texts = (_entry(entry, tongue, source) for entry in found if entry.component == component)
            po = root / "locales" / tongue.code / "LC_MESSAGES" / f"{component}.po"
            _file(po, "\n".join([_po_head(tongue.code), *texts]))
    return planned


def edit_guide(root: Path) -> None:
    """Change one sentence of one guide, in the source language."""
    path = root / "content" / "guides" / "plan.md"
    head, mark, body = path.read_text("utf-8").partition("\n---\n")
    path.write_text(head + mark + body.replace(".", " again.", 1), "utf-8")


def edit_translation(root: Path, code: str) -> None:
    """Change one translated sentence, the last of the largest component."""
    path = max((root / "locales" / code / "LC_MESSAGES").glob("*.po"), key=lambda found: found.stat().st_size)
    text, mark, last = path.read_text("utf-8").rpartition('msgstr "')
    path.write_text(f"{text}{mark}{_WORD.findall(last)[0]} {last}", "utf-8")


def _language(tongue: Tongue) -> dict[str, object]:
    locale = Locale.parse(tongue.code)
    return {
        "code": tongue.code,
        "autonym": locale.get_display_name() or tongue.code,
        "direction": locale.text_direction,
        "script": tongue.script,
        "cldr": tongue.code,
        "plurals": _plurals(tongue.code),
        "review": "source" if tongue.code == "en" else "draft",
        "register": "none",
        "giveaway": tongue.giveaway,
    }


def _plurals(code: str) -> str:
    return str(get_plural(code))


def _po_head(code: str) -> str:
    lines = [f"Language: {code}", f"Plural-Forms: {_plurals(code)}", "Content-Type: text/plain; charset=utf-8"]
    return 'msgid ""\nmsgstr ""\n' + "".join(f'"{line}\\n"\n' for line in lines)


def _entry(entry: Entry, tongue: Tongue, source: Tongue) -> str:
    message = entry.message
    lines = [f"#. {entry.comment}", f"#: {entry.location}"]
    lines += [f"msgctxt {_quoted(message.context)}"] if message.context else []
    lines += [f"msgid {_quoted(message.text)}", f"msgstr {_quoted(tongue.translate(message.text, source))}", ""]
    return "\n".join(lines)


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _yaml(value: object) -> str:
    return str(yaml.safe_dump(value, allow_unicode=True, sort_keys=False, width=10**6))


def _file(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def words(root: Path) -> str:
    """Return the fewest, the usual and the most words that a guide has."""
    texts = (path.read_text("utf-8").partition("\n---\n")[2] for path in (root / "content" / "guides").glob("*.md"))
    counts = sorted(len(_WORD.findall(text)) for text in texts)
    return f"{counts[0]}, {counts[len(counts) // 2]}, {counts[-1]}"
