"""The real content against the real checks, one test for each file, so that whoever edits sees which one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from builder import checks
from builder.checks import numbers
from builder.errors import Problem, Problems
from builder.extract import entries
from builder.languages import Language, cldr, load
from builder.languages.kept import Kept
from builder.languages.load import read_languages
from builder.languages.pseudo import pseudo_entries
from builder.model import Site
from builder.pages import plan
from builder.pages.bodies import CountryBody
from builder.pipeline import TEMPLATES, Clock, Edition, Options, Project, placed, prepare
from builder.read import directory, read
from builder.report import letter
from builder.setting import code_digest
from builder.yamltext import parse, read_text

from ..conftest import ROOT

PROJECT = Project(ROOT)
CONTENT = sorted(path for path in PROJECT.content.rglob("*") if path.suffix in (".md", ".yaml"))
CATALOGS = sorted(PROJECT.locales.glob("*/LC_MESSAGES/*.po"))
SERVICES = sorted((PROJECT.content / "services").glob("*.yaml"))


def shown(path: Path) -> str:
    """Return the path as problems tell it."""
    return path.relative_to(ROOT).as_posix()


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """The letters about the whole project, by file; every catalogue is read anew, whatever is kept."""
    letters: dict[str, list[str]] = defaultdict(list)
    for problem in _problems(Kept(tmp_path_factory.mktemp("kept"), "")):
        letters[problem.where.path].append(letter(problem))
    return letters


def _problems(kept: Kept) -> Iterator[Problem]:
    catalogs = ()
    listed = read_languages(PROJECT.locales)
    try:
        catalogs = load(PROJECT.locales, listed.languages, list, kept)
    except Problems as error:
        yield from error.problems
    try:
        site = read(PROJECT.content)
    except Problems as error:
        yield from error.problems
        return
    yield from checks.content(site)
    pages = plan(site)
    yield from checks.pages(site, pages, listed.source, catalogs)
    yield from checks.words(site, placed(entries(site, pages, TEMPLATES)), listed.source)


@pytest.mark.parametrize("path", CONTENT, ids=shown)
def test_a_content_file_has_no_problem(path: Path, said: dict[str, list[str]]):
    """Whoever changed it reads here what to mend."""
    assert "\n".join(said.get(shown(path), [])) == ""


@pytest.mark.parametrize("path", CATALOGS, ids=shown)
def test_a_translated_file_has_no_problem(path: Path, said: dict[str, list[str]]):
    """Every promise holds in every entry."""
    assert "\n".join(said.get(shown(path), [])) == ""


def test_nothing_else_has_a_problem(said: dict[str, list[str]]):
    """Not the project as a whole either."""
    files = {shown(path) for path in (*CONTENT, *CATALOGS)}

    assert {path: letters for path, letters in said.items() if path not in files} == {}


# ------------------------------------------------------------------------------------------------------------- facts


@pytest.fixture(scope="module")
def site() -> Site:
    """The real site, in its own language."""
    return read(PROJECT.content)


@pytest.fixture(scope="module")
def countries(site: Site) -> dict[str, CountryBody]:
    """What each country page holds, by its code in small letters."""
    return {page.key.removeprefix("help/"): page.body for page in plan(site) if isinstance(page.body, CountryBody)}


@pytest.fixture(scope="module")
def edition() -> Edition:
    """The real site in all its languages."""
    return prepare(PROJECT, Options(), Clock(), code_digest(PROJECT.static))


def raw(path: Path) -> Any:
    """Return a file as a plain YAML reader sees it, every scalar a text: another way than the build's own."""
    return yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)


def test_every_territory_of_iso_3166_and_kosovo_has_its_entry(site: Site):
    """Wherever she is, there is a page for where she is."""
    codes = [territory.code for territory in site.territories]

    assert len(codes) == 250
    assert set(codes) == cldr.territory_codes()


def test_every_emergency_number_has_a_source(site: Site):
    """No source seen, no publication."""
    assert [territory.code for territory in site.territories if territory.emergency and not territory.source] == []


@pytest.mark.parametrize("path", SERVICES, ids=shown)
def test_a_doubtful_line_is_held_back_with_its_reason(path: Path):
    """Whoever comes next sees why, and does not publish it by mistake."""
    lines = raw(path)["lines"]
    without = [line["id"] for line in lines if line["confidence"] == "low" and line["held_back"] in ("none", "")]

    assert without == []


def test_a_low_or_held_back_line_is_on_no_page(countries: dict[str, CountryBody]):
    """A wrong number is worse than none."""
    shown_ids = {line.id for body in countries.values() for line in body.lines}
    kept = {
        line["id"]
        for path in SERVICES
        for line in raw(path)["lines"]
        if line["confidence"] == "low" or line["held_back"] != "none"
    }

    assert kept
    assert shown_ids & kept == set()


def test_no_note_says_again_that_police_answer(site: Site):
    """The card says so by itself, before the note: said twice it sounds like two warnings."""
    notes = [
        line.note.text for services in site.services for line in services.lines if line.police == "yes" and line.note
    ]

    assert notes
    assert [note for note in notes if note.startswith("Police answer this line")] == []


@pytest.mark.parametrize("path", SERVICES, ids=shown)
def test_every_published_number_stands_unchanged_on_its_country_page(path: Path, countries: dict[str, CountryBody]):
    """Not a digit, a zero or a plus sign is lost on the way from the file to the page."""
    on_page = {
        (line.id, channel.type, channel.dial, channel.shown)
        for line in countries[path.stem].lines
        for channel in line.channels
    }
    in_file = {
        (line["id"], channel["type"], channel["dial"], channel["shown"])
        for line in raw(path)["lines"]
        if line["confidence"] != "low" and line["held_back"] == "none"
        for channel in line["channels"]
    }

    assert on_page == in_file


LANGUAGES = read_languages(PROJECT.locales).languages


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
def test_every_number_is_read_the_same_in_every_language(language: Language, edition: Edition):
    """She may read it aloud from an Arabic page to somebody who holds the English one."""
    client = edition.app().test_client()
    lost = []
    for territory in edition.site.territories:
        code = territory.code.lower()
        text = client.get(f"/{language.folder}/help/{code}/").get_data(as_text=True)
        path = PROJECT.content / "services" / f"{code}.yaml"
        for line in raw(path)["lines"] if path.is_file() else ():
            published = line["confidence"] != "low" and line["held_back"] == "none"
            for channel in line["channels"]:
                if channel["type"] == "phone":
                    there = f'href="tel:{channel["dial"]}"' in text and f">{channel['shown']}<" in text
                    lost += [(code, channel["dial"])] if published and not there else []
        lost += [(code, number) for number in territory.emergency if f'href="tel:{number}"' not in text]

    assert lost == []


def test_the_pseudo_languages_can_say_everything(edition: Edition):
    """A text that breaks when it is changed would break in the next real language."""
    messages = [message for page in edition.table.pages for message in page.messages]

    assert len(pseudo_entries(messages, "ltr")) == len({(m.text, m.context) for m in messages})


def written_bare(path: Path) -> bool:
    """Return whether the numbers of this country may be written without their trunk prefix."""
    return path.stem.upper() in (*numbers.BARE, "CA", "DO", "US")


@pytest.mark.parametrize("path", SERVICES, ids=shown)
def test_a_digit_lost_from_any_published_number_is_told(path: Path):
    """A person who copies the number by hand gets a dead one; nobody would see it on the screen."""
    services = directory.services(parse(read_text(path, shown(path)), shown(path)))
    spoken = [
        channel
        for line in services.lines
        if line.published
        for channel in line.channels
        if channel.type in ("phone", "sms", "whatsapp")
    ]

    for channel in spoken:
        for at in (at for at, sign in enumerate(channel.shown) if sign.isdigit()):
            short = channel.model_copy(update={"shown": channel.shown[:at] + channel.shown[at + 1 :]})
            if written_bare(path) and channel.dial.endswith("".join(filter(str.isdigit, short.shown))):
                continue  # the trunk prefix, which people there may leave out
            assert list(numbers.wrong(short)), f"{channel.shown} without its sign {at}"


def test_a_zone_is_offered_for_one_country_only():
    """Somebody in the United States must not be offered Canada for a shared name such as Pacific."""
    cities = [city for code in cldr.territory_codes() for city in cldr.zones(code).split()]

    assert len(cities) == len(set(cities))
    assert "Calcutta" in cldr.zones("IN").split()
