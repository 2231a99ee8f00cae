"""Every number on every page of every language is the one in the data: read from the frozen site by other means.

Nothing here imports the builder's readers, pages or checks: the data is read as plain text, the pages with Python's
own parser. A digit lost on the way would be lost for `verify` too if both trusted one reader.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

import pytest
import yaml

ROOT = Path(__file__).parents[1]
DIALS = ("tel:", "sms:", "https://wa.me/")
RUN = re.compile(r"\d(?:[\s\-\u2010-\u2013.,()/·'’٬]{0,3}\d)*")
LONG = 6  # digits: fewer are also years, prices and articles of laws


def digits(text: str) -> str:
    """Return the digits of any script as 0 to 9."""
    return "".join(str(int(sign)) for sign in text if sign.isdecimal())


def runs(text: str) -> Iterator[str]:
    """Yield each run of digits, with what people write between them taken out."""
    yield from map(digits, RUN.findall(text))


@dataclass
class Calls(HTMLParser):
    """The links of one page that dial, each with the text in it; and the text around them, but for names of the data.

    The title of a source may name a number; it is quoted, and nobody translates it.
    """

    found: list[tuple[str, str]] = field(default_factory=list)
    around: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.target, self.inside, self.hidden = "", "", ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a link that dials, or a place whose text nobody reads."""
        href = dict(attrs).get("href") or ""
        if tag == "a" and href.startswith(DIALS):
            self.target, self.inside = unquote(href.partition("?")[0]), ""
        if not self.hidden and (tag in ("style", "script") or ("translate", "no") in attrs):
            self.hidden = tag

    def handle_endtag(self, tag: str) -> None:
        """End either."""
        if tag == "a" and self.target:
            self.found.append((self.target, self.inside))
            self.target = ""
        self.hidden = "" if tag == self.hidden else self.hidden

    def handle_data(self, data: str) -> None:
        """Take a text to the link it stands in, or to what is around."""
        if self.target:
            self.inside += data
        elif not self.hidden:
            self.around.append(data)


def calls(html: str) -> Calls:
    """Return what a page dials."""
    page = Calls()
    page.feed(html)
    page.close()
    return page


# ------------------------------------------------------------------------------------------------- the data


def wanted(content: Path) -> dict[str, Counter[tuple[str, str]]]:
    """Return, by country, each number as (what the phone dials, what the eye reads), as often as it is published."""
    found: dict[str, Counter[tuple[str, str]]] = {}
    territories = yaml.load((content / "territories.yaml").read_text("utf-8"), yaml.BaseLoader)
    for code, territory in territories.items():
        emergency = territory["emergency"] if isinstance(territory["emergency"], list) else []
        found[code.lower()] = Counter((f"tel:{number}", number) for number in emergency)
    for file in sorted((content / "services").glob("*.yaml")):
        country = yaml.load(file.read_text("utf-8"), yaml.BaseLoader)
        for line in country["lines"]:
            if line["held_back"] != "none" or line["confidence"] == "low":
                continue
            for channel in line["channels"]:
                start = {"phone": "tel:", "sms": "sms:", "whatsapp": "https://wa.me/"}.get(channel["type"])
                if start:
                    dial = channel["dial"].lstrip("+") if channel["type"] == "whatsapp" else channel["dial"]
                    found[country["country"].lower()][start + dial, channel["shown"]] += 1
    return found


@pytest.fixture(scope="module")
def data() -> dict[str, Counter[tuple[str, str]]]:
    """Every published number of the real content."""
    return wanted(ROOT / "content")


@pytest.fixture(scope="module")
def frozen(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site in every language, frozen by the real command."""
    out = tmp_path_factory.mktemp("numbers") / "dist"
    subprocess.run([sys.executable, "build.py", "build", "--out", out], cwd=ROOT, check=True, capture_output=True)
    return out


def wrong(dist: Path, data: dict[str, Counter[tuple[str, str]]]) -> list[str]:
    """Return what differs from the data, page by page."""
    shown = {target: {form for numbers in data.values() for at, form in numbers if at == target}
             for numbers in data.values() for target, _ in numbers}  # fmt: skip
    own = {digits(form) for forms in shown.values() for form in forms} | {digits(target) for target in shown}
    told: list[str] = []
    for path in sorted(dist.rglob("*.html")):
        page, name = calls(path.read_text("utf-8")), path.relative_to(dist).as_posix()
        given = Counter((target, _number(inside, shown.get(target, set()))) for target, inside in page.found)
        country = re.fullmatch(r"[^/]+/help/([a-z]{2})/index\.html", name)
        if country and given != data[country[1]]:
            told.append(f"{name}: {given - data[country[1]]} for {data[country[1]] - given}")
        elif not country:
            told += [f"{name}: {target} {form!r}" for target, form in given if form not in shown.get(target, ())]
        loose = " ".join(runs(" | ".join(page.around)))
        told += [f"{name}: {number} in the text" for number in own if len(number) >= LONG and number in loose]
    return told


def _number(inside: str, forms: set[str]) -> str:
    """Return the form in which a link shows its number: the only one of `forms` in it, and no digit beside it."""
    for form in sorted(forms, key=len, reverse=True):
        if form in inside and not digits(inside.replace(form, "", 1)):
            return form
    return inside


# ------------------------------------------------------------------------------------------------- the proof


def test_every_number_on_every_page_of_every_language_is_the_one_in_the_data(frozen: Path, data):
    """She dials what stands there; a translator, a template or a reader of files must not have touched it."""
    countries = sum(1 for _ in frozen.glob("*/help/??/index.html"))
    languages = sum(1 for _ in frozen.glob("*/help/index.html"))

    assert wrong(frozen, data) == []
    assert countries == languages * len(data)
    assert languages >= 4
    assert sum(numbers.total() for numbers in data.values()) > 600


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("tel:+34900759759", "tel:+34900759758"),
        ("900 759 759", "900 759 795"),
        ("900 759 759", "٩٠٠ ٧٥٩ ٧٥٩"),
        ("900 759 759", "900 759 759 0"),
        ('"tel:112"', '"tel:113"'),
        ("</main>", "<p>900-759-759</p></main>"),
        ("</main>", '<a href="tel:900">900</a></main>'),
    ],
    ids=["dialled", "shown", "other digits", "one more", "emergency", "typed into text", "a number of nobody"],
)
@pytest.mark.parametrize("language", ["en", "ar"])
def test_one_wrong_digit_in_one_file_is_seen(frozen: Path, data, tmp_path: Path, language: str, old: str, new: str):
    """The twin: a proof that cannot fail proves nothing."""
    page = tmp_path / language / "help" / "es" / "index.html"
    page.parent.mkdir(parents=True)
    text = (frozen / language / "help" / "es" / "index.html").read_text("utf-8")
    assert old in text
    page.write_text(text, "utf-8")
    assert wrong(tmp_path, data) == []

    page.write_text(text.replace(old, new, 1), "utf-8")

    assert wrong(tmp_path, data) != []


def test_a_number_taken_off_a_page_is_seen(frozen: Path, data, tmp_path: Path):
    """A line that is gone in one language is gone for everybody who reads it."""
    page = tmp_path / "ar" / "help" / "es" / "index.html"
    page.parent.mkdir(parents=True)
    text = (frozen / "ar" / "help" / "es" / "index.html").read_text("utf-8")
    page.write_text(re.sub(r"<a[^>]*tel:\+34900759759.*?</a>", "", text, count=1, flags=re.DOTALL), "utf-8")

    assert len(wrong(tmp_path, data)) == 1


def test_a_page_of_another_country_is_seen(frozen: Path, data, tmp_path: Path):
    """Every number on it may be right, and none of them answers her."""
    there = tmp_path / "en" / "help" / "es"
    shutil.copytree(frozen / "en" / "help" / "fr", there)

    assert len(wrong(tmp_path, data)) == 1


# ------------------------------------------------------------------------------------------------- catalogues

ENTRY = re.compile(r'^(msgctxt|msgid|msgid_plural|msgstr(?:\[\d\])?) ((?:"(?:[^"\\]|\\.)*"\s*)+)', re.MULTILINE)


def texts(path: Path) -> list[str]:
    """Return every msgid and msgstr of a PO or POT file, but its header."""
    entries = ENTRY.findall(path.read_text("utf-8"))
    found = [(name, "".join(re.findall(r'"((?:[^"\\]|\\.)*)"', value))) for name, value in entries]
    return [value for name, value in found[2:] if name != "msgctxt"]


def typed(files: list[Path], data: dict[str, Counter[tuple[str, str]]]) -> list[str]:
    """Return every text that holds a number of ours, in digits of any script and however it is spaced."""
    own = {digits(part) for numbers in data.values() for number in numbers for part in number}
    return [
        f"{path.name}: {text}"
        for path in files
        for text in texts(path)
        if any(run in own or any(len(number) >= LONG and number in run for number in own) for run in runs(text))
    ]


def catalogues(locales: Path) -> list[Path]:
    """Return every file a translator works in, and its template."""
    return sorted([*locales.glob("*.pot"), *locales.glob("*/LC_MESSAGES/*.po")])


def test_no_text_of_any_catalogue_holds_a_number_of_ours(data):
    """A number that can be translated can be mistyped."""
    files = catalogues(ROOT / "locales")

    assert len(files) >= 28
    assert sum(len(texts(path)) for path in files) > 4000
    assert typed(files, data) == []


@pytest.mark.parametrize(
    "number", ["900759759", "900 759 759", "900-759-759", "٩٠٠٧٥٩٧٥٩", "(900) 75.97.59", "112", "١١٢"]
)
def test_a_number_typed_into_a_catalogue_is_seen(data, tmp_path: Path, number: str):
    """The twin, in the ways people write one."""
    file = tmp_path / "safe.po"
    file.write_text(f'msgid ""\nmsgstr ""\n\nmsgid "You can call."\nmsgstr ""\n"Llama "\n"al {number}."\n', "utf-8")

    assert len(typed([file], data)) == 1


def test_a_figure_that_is_no_number_of_ours_is_left_alone(data, tmp_path: Path):
    """A year in the name of a law dials nobody."""
    file = tmp_path / "rights.po"
    file.write_text('msgid ""\nmsgstr ""\n\nmsgid "The law of 2016"\nmsgstr "Ley de 2016"\n', "utf-8")

    assert typed([file], data) == []
