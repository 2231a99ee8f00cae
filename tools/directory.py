"""A made-up edition with thousands of local services: how long it builds, what it weighs, how fast its lists answer.

One country has 600 lines and one has 200, the others share the rest. Every line has its own number and name; as in a
real directory, the lines of a country come from a handful of lists, and a few organisations run most of them.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import shutil
import tempfile
import threading
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from random import Random
from statistics import median
from typing import get_args

import phonenumbers
import yaml
from playwright.sync_api import Page, sync_playwright

from builder.languages.cldr import territory_codes
from builder.model import LineKind
from builder.pages.directory import published
from builder.pages.many import parts
from builder.pipeline import Built, Clock, Options, Project, build
from builder.read import read
from tools import corpus
from tools.bench import machine
from tools.phone import ARGUMENTS, Host, Meter

COUNTRIES = 40
LARGEST = (600, 200)
PAGES = 60  # those beside the directory
SLOWED = 6  # times: the processor of a cheap phone beside this one
LIMIT = 100  # milliseconds in which a list must answer
_KINDS = (3, 4, 2, 2, 2)  # how many of each, in the order of the kinds
_ZONES = ("Europe/Madrid", "America/New_York", "Asia/Kolkata")


def countries(lines: int) -> dict[str, int]:
    """Return how many lines each country has."""
    known = set(territory_codes())
    codes = ["US", "ES", *(code for code in sorted(known - {"US", "ES"}) if phonenumbers.example_number(code))]
    rest = (lines - sum(LARGEST)) // (COUNTRIES - len(LARGEST))
    counts = dict(zip(codes, (*LARGEST, *[rest] * (COUNTRIES - len(LARGEST))), strict=False))
    counts[codes[2]] += lines - sum(counts.values())
    return counts


class Services:
    """The lines of a made-up country."""

    def __init__(self, code: str, count: int) -> None:
        self.code, self.count = code, count
        self.tongue = corpus.Tongue("en")
        self.random = Random(f"2 {code}")  # noqa: S311 - a directory, not secrets
        self.runners = [self.tongue.some(3) for _ in range(max(3, count // 8))]
        self.lists = [
            {"title": self.tongue.some(6), "url": f"https://example.org/{code.lower()}/{at}", "date": "2026-03",
             "read": "2026-11-21"}
            for at in range(5)
        ]  # fmt: skip

    def lines(self) -> Iterator[dict[str, object]]:
        """Yield each line."""
        kinds = self.random.choices(get_args(LineKind), weights=_KINDS, k=self.count)
        for at, kind in enumerate(kinds):
            yield self.line(at, kind)

    def line(self, at: int, kind: str) -> dict[str, object]:
        """Return one line, with what a local list usually knows of it."""
        pick = self.random.choice
        dial, shown = self.number(at)
        mail = f"office{at}@{self.code.lower()}.example"
        ways = [("phone", dial, shown), ("email", mail, mail)][: 1 + at % 2]
        spans = [{"days": "mon-fri", "open": f"{pick(range(8, 11)):02}:00", "close": f"{pick(range(16, 21))}:30"}]
        hours = pick(["always", "unknown", spans, spans, spans])
        return {
            "id": f"{self.code.lower()}-{at}", "name": self.random_name(), "name_language": "und",
            "operator": pick(self.runners), "kind": kind, "police": "yes" if at % 25 == 0 else "no",
            "channels": [
                {"type": way, "dial": dials, "shown": reads, "reach": "both", "device": "any", "label": "none"}
                for way, dials, reads in ways
            ],
            "hours": hours, **({"zone": pick(_ZONES)} if isinstance(hours, list) else {}),
            "languages": pick(["unknown", ["en"], ["en", "fr"], ["en", "ar"], ["en", "es", "uk"]]),
            "free": pick(["yes", "yes", "unknown"]), "anonymous": pick(["yes", "unknown"]),
            "id_needed": pick(["no", "unknown", "yes"]), "serves": pick(["unknown", ["women"], ["everyone"]]),
            "note": self.tongue.sentences(8) if at % 4 == 0 else "none", "sources": [dict(pick(self.lists))],
            "checked": "never", "confidence": "high", "held_back": "none",
        }  # fmt: skip

    def random_name(self) -> str:
        """Return a name of two to four words."""
        return self.tongue.some(self.random.randint(2, 4))

    def number(self, at: int) -> tuple[str, str]:
        """Return a number that no other line has, as it is dialled and as it is shown."""
        example = phonenumbers.example_number(self.code)
        if example is None:
            raise LookupError(f"no example of a number in {self.code}")
        whole = str(example.national_number)
        example.national_number = int(whole[:-4] + f"{(at * 7 + 1000) % 10000:04}")
        forms = phonenumbers.PhoneNumberFormat
        dial, shown = (phonenumbers.format_number(example, form) for form in (forms.E164, forms.INTERNATIONAL))
        return dial, shown


def write(root: Path, lines: int, languages: int) -> None:
    """Write the folder of an edition with so many lines, in so many languages."""
    corpus.write_content(root, PAGES)
    content = root / "content"
    shutil.rmtree(content / "services")
    (content / "services").mkdir()
    counts = countries(lines)
    kept = yaml.safe_load((content / "territories.yaml").read_text("utf-8"))
    for code, count in counts.items():
        kept.setdefault(code, {"emergency": ["112"], "source": "source-0", "doubt": "none"})
        told = {"country": code, "lines": list(Services(code, count).lines())}
        (content / "services" / f"{code.lower()}.yaml").write_text(_yaml(told), "utf-8")
    (content / "territories.yaml").write_text(_yaml(kept), "utf-8")
    corpus.translate(root, languages)


def _yaml(value: object) -> str:
    return str(yaml.dump(value, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=10**6))


def weights(built: Built) -> Iterator[str]:
    """Yield a line for each kind of page of the directory: how many there are, and the heaviest."""
    for kind in ("help", "need", "country", "directory", "lines", "save"):
        found = [weight for weight in built.weights if weight.kind == kind]
        most = max(found, key=lambda weight: weight.gzip)
        view = f"first view {most.view:,} B in {most.requests} requests"
        yield f"    {kind:10} {len(found):5} pages, the heaviest {most.gzip:6,} B gzipped, {view}: {most.url}"


def packs(out: Path, language: str) -> Iterator[str]:
    """Yield what saving costs: the base, and the largest, the middle and the smallest country."""
    folder = out / "packs"
    base = json.loads((folder / f"{language}.json").read_bytes())
    found = {path.name.split(".")[1]: json.loads(path.read_bytes()) for path in folder.glob(f"{language}.*.json")}
    sizes = sorted((told["size"], name) for name, told in found.items())
    yield f"    base {language}: {base['size']:,} B for {base['pages']} pages in {len(base['chunks'])} chunks"
    for size, name in (sizes[-1], sizes[len(sizes) // 2], sizes[0]) if sizes else ():
        yield f"    and {name}: {size:,} B for {found[name]['pages']} pages"
    manifest = len(gzip.compress((folder / f"{language}.json").read_bytes(), 9, mtime=0))
    yield f"    all {len(sizes)} countries: {sum(size for size, _ in sizes):,} B; manifest of the base {manifest:,} B"


# How long one letter, or one choice, takes from the event to the next picture on the screen.
_ANSWER = """([what, act]) => new Promise(done => {
  const input = document.querySelector(what), began = performance.now();
  if (act === 'tick') input.click();
  else {
    const choice = act.startsWith('=');
    input.value = choice ? act.slice(1) : input.value + act;
    input.dispatchEvent(new Event(choice ? 'change' : 'input', {bubbles: true}));
  }
  document.body.offsetHeight;
  const worked = performance.now() - began;
  requestAnimationFrame(() => setTimeout(() => done([worked, performance.now() - began])));
})"""


def answers(out: Path, key: str) -> Iterator[str]:
    """Yield how fast the index and the longest list answer in a real Chromium with its processor slowed."""
    host = ThreadingHTTPServer(("127.0.0.1", 0), partial(Host, meter=Meter(out)))
    threading.Thread(target=host.serve_forever, daemon=True).start()
    path = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        page = browser.new_context(viewport={"width": 360, "height": 640}).new_page()
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWED})
        address = f"http://127.0.0.1:{host.server_port}/en/"
        page.goto(f"{address}help/")
        page.locator("#filter").wait_for()
        yield answer("the index, a letter", [timed(page, "#filter", letter) for letter in "united states"])
        page.goto(f"{address}{key}/")
        page.locator("[data-narrow]").wait_for()
        choices = ("open", "free", "no-id")
        took = [timed(page, f"[data-narrow] [value={name}]", "tick") for name in choices * 2]
        took += [timed(page, "#speaks", f"={name}") for name in ("in-ar", "in-en", "")]
        yield answer(f"a list of {page.locator('[data-fits]').count()} lines, a choice", took)
        browser.close()
    host.shutdown()


def timed(page: Page, what: str, act: str) -> tuple[float, float]:
    """Return the milliseconds of work, and those until the next picture, after one letter or choice."""
    worked, shown = page.evaluate(_ANSWER, [what, act])
    return worked, shown


def answer(what: str, took: list[tuple[float, float]]) -> str:
    """Return one line on how fast something answers."""
    worked, shown = (list(found) for found in zip(*took, strict=True))
    verdict = "kept" if max(shown) < LIMIT else "BROKEN"
    return (
        f"    {what}: {median(worked):.0f} ms of work, at most {max(worked):.0f}; on the screen after "
        f"{median(shown):.0f}, at most {max(shown):.0f} ({LIMIT} ms: {verdict})"
    )


def run(root: Path, lines: int, languages: int) -> None:
    """Make such an edition up, build it, and print what came of it."""
    write(root, lines, languages)
    clock, out = Clock(), root / "dist"
    built = build(Project(root), Options(jobs=2), out, clock)
    site = read(root / "content")
    apart = parts({services.country: published(services.lines) for services in site.services})
    print(f"{lines} lines in {COUNTRIES} countries, {languages} languages: {built.pages} pages, {len(apart)} parts")
    print(f"    {sum(clock.seconds.values()):.1f} s, {built.size / 1e6:.1f} MB")
    print("    " + "  ".join(f"{name} {seconds:.1f}" for name, seconds in clock.seconds.items()))
    print(*weights(built), *packs(out, "en"), sep="\n")
    lists = [path for path in (out / "en" / "help" / "us").rglob("index.html") if b"data-narrow" in path.read_bytes()]
    longest = max(lists, key=lambda path: path.stat().st_size).parent
    print(*answers(out, longest.relative_to(out / "en").as_posix()), sep="\n", flush=True)


def main() -> None:
    """Measure the size asked for."""
    parser = argparse.ArgumentParser(prog="python -m tools.directory", description=re.split(r"\n\n", __doc__ or "")[0])
    parser.add_argument("lines", nargs="?", type=int, default=5000, help="lines in the directory (5000)")
    parser.add_argument("--languages", type=int, default=2, help="languages, 2 to 20 (2)")
    parser.add_argument("--keep", type=Path, help="make it in this folder, and leave it there")
    asked = parser.parse_args()
    print(machine())
    if asked.keep:
        run(asked.keep, asked.lines, asked.languages)
        return
    with tempfile.TemporaryDirectory(prefix="waymark-directory-") as folder:
        run(Path(folder), asked.lines, asked.languages)


if __name__ == "__main__":
    main()
