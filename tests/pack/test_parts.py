"""Packs of countries: what a person chooses by itself, held by the one promise that reads packs as a stranger does."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from builder import verify
from builder.errors import Problems
from builder.pipeline import Built, Clock, Options, Project, build
from tests.conftest import copy_tiny
from tests.large import dialled, enlarge

COUNTS = {"ES": 290, "JO": 20}


def made(project: Project) -> Built:
    """Return a build in this process."""
    return build(project, Options(jobs=1), project.root / "dist", Clock())


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A large directory, built; nobody may change it."""
    project = copy_tiny(tmp_path_factory.mktemp("large") / "site")
    enlarge(project, **COUNTS)
    made(project)
    return project


@pytest.fixture
def large(once: Project, tmp_path: Path) -> Project:
    """A copy of it, to change."""
    shutil.copytree(once.root, tmp_path / "site", symlinks=True)
    return Project(tmp_path / "site")


def told(project: Project, pack: str) -> dict[str, Any]:
    """Return the manifest of a pack."""
    return dict(json.loads((project.root / "dist" / "packs" / f"{pack}.json").read_bytes()))


def chunks(project: Project, pack: str) -> set[str]:
    """Return the ids of the chunks of a pack."""
    return {id_ for id_, _ in told(project, pack)["chunks"]}


def letters(project: Project) -> set[tuple[str, str]]:
    """Return file and fault of each problem that the stranger finds."""
    found = verify.run(project.root / "dist", project.content).problems
    return {(problem.where.path.removeprefix("dist/"), problem.what) for problem in found}


def test_each_country_has_a_pack_that_leans_on_the_core_of_its_language(once: Project) -> None:
    """The core is on the phone already: a country costs the bytes of its own lines."""
    base, spain = told(once, "en"), told(once, "en.es")

    assert [name for name, _ in base["parts"]] == ["es", "jo"]
    assert spain["language"] == "en.es"
    assert spain["chunks"][0] == base["chunks"][0]
    assert spain["size"] == dict(base["parts"])["es"] == sum(size for _, size in spain["chunks"][1:])
    assert not chunks(once, "en") - {base["chunks"][0][0]} & chunks(once, "en.es")


def test_a_small_country_beside_a_large_one_costs_no_more_a_page(once: Project) -> None:
    """What only the pages of the large one share must not be taken for what all share."""
    spain, jordan = told(once, "en.es"), told(once, "en.jo")

    assert jordan["size"] / jordan["pages"] < 3 * spain["size"] / spain["pages"]


def test_base_and_parts_hold_every_page_between_them(once: Project) -> None:
    """A page in no pack is missing on the bus; verify reads every one of them."""
    pages = len(list((once.root / "dist" / "en").rglob("*.html")))

    assert sum(told(once, pack)["pages"] for pack in ("en", "en.es", "en.jo")) == pages
    assert letters(once) == set()


def test_a_small_directory_is_one_pack(tiny: Project) -> None:
    """Nothing to choose, and the manifest as it always was."""
    made(tiny)

    assert "parts" not in told(tiny, "en")
    assert sorted(path.name for path in (tiny.root / "dist" / "packs").glob("*.json")) == ["ar.json", "en.json"]


def test_one_corrected_line_costs_its_own_country_and_no_other(large: Project) -> None:
    """Who keeps Jordan does not pay for a change in Spain."""
    before = {pack: chunks(large, pack) for pack in ("en", "en.es", "en.jo")}
    path = large.content / "services" / "es.yaml"
    path.write_text(path.read_text("utf-8").replace("Line 100 of ES", "Line 100 in ES"), "utf-8")

    made(large)

    assert [len(chunks(large, pack) - before[pack]) for pack in ("en", "en.es", "en.jo")] == [0, 2, 0]


def test_a_second_build_makes_no_chunk(large: Project) -> None:
    """What is remembered of parts is enough to take them over."""
    made(large)  # what is remembered is kept by place, and this is a new one
    before = {path.name: path.read_bytes() for path in (large.root / "dist" / "packs").iterdir()}

    built = made(large)

    assert {path.name: path.read_bytes() for path in (large.root / "dist" / "packs").iterdir()} == before
    assert all(name.endswith(".json") for packed in built.packs for name in packed.made)


def spoil(project: Project, pack: str, **changes: object) -> None:
    """Write other values into a manifest."""
    path = project.root / "dist" / "packs" / f"{pack}.json"
    path.write_text(json.dumps({**told(project, pack), **changes}, separators=(",", ":")) + "\n", "utf-8")


def test_a_page_that_no_pack_holds_is_told(large: Project) -> None:
    """The list would open everywhere but where there is no network."""
    spain = told(large, "en.es")
    lost = spain["chunks"].pop()
    spoil(large, "en.es", chunks=spain["chunks"], size=spain["size"] - lost[1])
    base = told(large, "en")
    spoil(large, "en", parts=[["es", spain["size"] - lost[1]], base["parts"][1]])

    assert ("packs/en.es.json", "a file is missing in a pack") in letters(large)


def test_a_part_without_its_language_is_told(large: Project) -> None:
    """Nobody could choose it."""
    spoil(large, "en", parts=[told(large, "en")["parts"][1]])

    found = letters(large)

    assert ("packs/en.es.json", "a file of packs that no pack is made of") in found
    assert ("packs/en.json", "the manifest of a pack is not what it should be") in found


def test_a_part_with_another_core_is_told(large: Project) -> None:
    """A phone would fetch the core twice, and open pages with the wrong dictionary."""
    other = told(large, "ar")["chunks"][0]
    spoil(large, "en.es", chunks=[other, *told(large, "en.es")["chunks"][1:]])

    assert ("packs/en.es.json", "a part leans on another core than its language") in letters(large)


def test_a_part_that_says_another_size_is_told(large: Project) -> None:
    """She decides by it."""
    base = told(large, "en")
    spoil(large, "en", parts=[["es", 1], base["parts"][1]])

    assert ("packs/en.es.json", "a part has another size than its language says") in letters(large)


def test_a_number_that_is_on_none_of_a_countrys_pages_is_told(large: Project) -> None:
    """A line may be on its card, or in its list; on neither is a line that nobody can call."""
    number = dialled("ES", 100)
    for page in (large.root / "dist" / "en" / "help" / "es").rglob("index.html"):
        page.write_text(page.read_text("utf-8").replace(f'href="tel:{number}"', 'href="tel:112"'), "utf-8")

    assert ("en/help/es/index.html", "a number of this country is missing") in letters(large)


def test_an_emergency_number_that_the_country_page_lacks_is_told(large: Project) -> None:
    """The lists have it too, but whoever is in danger is on the first page."""
    page = large.root / "dist" / "en" / "help" / "es" / "index.html"
    page.write_text(page.read_text("utf-8").replace('href="tel:085"', 'href="tel:112"'), "utf-8")

    assert ("en/help/es/index.html", "a number of this country is missing") in letters(large)


def test_a_page_of_a_large_directory_that_is_too_heavy_stops_the_build(large: Project) -> None:
    """The twin: that it was built at all says that every page keeps its budget."""
    path = large.content / "services" / "es.yaml"
    words = " ".join(f"w{at * 7919 % 9973}" for at in range(3000))
    path.write_text(path.read_text("utf-8").replace("Line 100 of ES", words), "utf-8")

    with pytest.raises(Problems) as refused:
        made(large)
    assert {problem.what for problem in refused.value.problems} == {"the page is too heavy"}
