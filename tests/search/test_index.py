"""The small index of each language: every page by its title, light enough for a slow line."""

from __future__ import annotations

import gzip
import json

import pytest

from builder.pipeline import Clock, Edition, Options, Project, prepare
from builder.search import Entry, index
from tests.conftest import ROOT

BUDGET = 20 * 1024


def made(project: Project, **options: object) -> Edition:
    """Return the project's edition, prepared."""
    return prepare(project, Options(**options), Clock(), "tests")  # type: ignore[arg-type]


def rows(script: bytes) -> dict[str, list[str]]:
    """Return the rows of an index, by key."""
    found = json.loads(script.decode().removeprefix("WaymarkIndex=").removesuffix(";\n"))
    return {row[0]: row for row in found}


def retitle(project: Project) -> None:
    """Give one page another title in Arabic, and in no other language."""
    po = project.locales / "ar" / "LC_MESSAGES" / "safe.po"
    text = po.read_text("utf-8")
    assert "هل هذا عني؟" in text
    po.write_text(text.replace("هل هذا عني؟", "هل هذا عني أنا؟"), "utf-8")


def test_every_page_to_find_is_found_by_its_title(tiny: Project) -> None:
    """A page that no search finds is a page only those who wrote it know."""
    edition = made(tiny)
    found = rows(edition.indexes["en"].script)

    assert found["help/es"][:2] == ["help/es", "Help in Spain"]
    assert found["safe/calling"][1] == "What happens when you call"
    assert {page.key for page in edition.table.pages} - set(found) >= {"a-z", "404.html", "about/sources/calling"}
    assert "about/sources" in found


def test_a_country_is_found_by_its_english_name_in_every_language(tiny: Project) -> None:
    """Somebody far from home may know the place only by the name on her ticket."""
    row = rows(made(tiny).indexes["ar"].script)["help/es"]

    assert row[1] == "المساعدة في إسبانيا"
    assert "spain" in row[3]


def test_a_title_in_another_language_says_so(tiny: Project) -> None:
    """Missing text falls back to the source language, marked with its own."""
    (tiny.locales / "ar" / "LC_MESSAGES" / "safe.po").unlink()

    row = rows(made(tiny).indexes["ar"].script)["safe/calling"]

    assert (row[1], row[4]) == ("What happens when you call", "en")


def test_equal_entries_give_equal_bytes_and_a_new_title_a_new_name(tiny: Project) -> None:
    """A phone fetches an index again only when it says something new."""
    before = made(tiny).indexes
    again = made(tiny).indexes
    retitle(tiny)

    after = made(tiny).indexes

    assert again == before
    assert after["en"] == before["en"]
    assert after["ar"].name != before["ar"].name


def test_a_new_title_in_one_language_touches_only_that_language(tiny: Project) -> None:
    """An update of one word must stay small."""
    before = made(tiny).digests("x")
    retitle(tiny)

    after = made(tiny).digests("x")

    changed = {name for name in {*before, *after} if before.get(name) != after.get(name)}
    assert "ar/a-z/index.html" in changed
    assert [name for name in changed if name.startswith("en/")] == []
    assert sum("/search." in name for name in changed) == 2


def test_the_index_is_a_file_of_the_site(tiny: Project) -> None:
    """It must stand where the page that asks for it says."""
    edition = made(tiny)
    client = edition.app().test_client()

    page = client.get("/ar/a-z/").get_data(as_text=True)
    name = edition.indexes["ar"].name

    assert f'data-index="../{name}"' in page
    answer = client.get(f"/ar/{name}")
    assert (answer.data, answer.mimetype) == (edition.indexes["ar"].script, "text/javascript")


def test_a_word_stands_once_and_in_its_best_place() -> None:
    """Each byte is paid for on the slowest line."""
    entry = Entry("a", "Your papers", ("Papers and PHONE", "Phone"), ("papers", "phone", "passport"))

    assert rows(index([entry]).script) == {"a": ["a", "Your papers", "and phone", "passport"]}


def test_writing_in_pairs_stays_whole() -> None:
    """Pairs written out are twice as long; the phone makes them by itself."""
    entry = Entry("a", "帮助", ("求助热线 在这里",))

    assert rows(index([entry]).script)["a"][2] == "求助热线 在这里"


@pytest.mark.parametrize("end", ["\u2028", "\u2029"])
def test_no_line_end_breaks_the_script(end: str) -> None:
    """An old browser ends a line there, and the whole index would be an error."""
    script = index([Entry("a", f"one{end}two")]).script

    assert end.encode() not in script
    assert rows(script)["a"][1] == f"one{end}two"


def test_the_index_of_each_language_keeps_its_budget() -> None:
    """Half a minute on a bad line, for a box, would be too long."""
    sizes = {code: len(gzip.compress(found.script, 9)) for code, found in made(Project(ROOT)).indexes.items()}

    assert {code: size for code, size in sizes.items() if size > BUDGET} == {}
    assert len(sizes) >= 4
