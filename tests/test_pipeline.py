"""The road from content to a folder: every stage in its order, nothing put in place that does not hold."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import pytest

from builder import pipeline
from builder.errors import Misuse, Problem, Problems, Where
from builder.pipeline import Clock, Options, Project, build, prepare
from builder.verify import Verified
from tests.freeze.conftest import left_over, tree

ONE = Options(jobs=1)


@dataclass
class Told:
    """What the clock was told."""

    stages: dict[str, tuple[int, int]] = field(default_factory=dict)

    def __call__(self, stage: str, done: int, whole: int) -> None:
        """Keep the last word on each stage."""
        self.stages[stage] = (done, whole)


def unpacked(out: Path) -> list[str]:
    """Return the files that are made one by one: packs hold the same pages once more, and the list names them all."""
    return [name for name in tree(out) if not name.startswith("packs/") and name != "MANIFEST.sha256"]


def test_the_stages_come_in_their_order(tiny: Project) -> None:
    """What is told on the way is what happens."""
    told = Told()
    clock = Clock(told)

    build(tiny, ONE, tiny.root / "dist", clock)

    order = ["read", "check", "languages", "plan", "compare", "freeze", "pack", "verify", "finish"]
    assert list(told.stages) == list(clock.seconds) == order


def test_progress_ends_at_the_whole(tiny: Project) -> None:
    """A line that stops short reads as a page left out."""
    told = Told()

    build(tiny, ONE, tiny.root / "dist", Clock(told))

    counted = {stage: done == whole for stage, (done, whole) in told.stages.items() if whole}
    assert counted == {"freeze": True, "pack": True, "verify": True}


def test_a_build_tells_what_it_made(tiny: Project) -> None:
    """The closing summary is counted, not guessed."""
    built = build(tiny, ONE, tiny.root / "dist", Clock())

    pages = [path for path in (tiny.root / "dist").rglob("*.html") if path.parent != tiny.root / "dist"]
    assert built.pages == len(pages)
    assert built.languages == 2
    assert built.made == len(unpacked(built.out))
    assert {weight.kind for weight in built.weights} >= {"guide", "country", "right"}


def test_the_size_told_is_the_size_on_the_disk(tiny: Project) -> None:
    """Hosts charge by it."""
    built = build(tiny, ONE, tiny.root / "dist", Clock())

    assert built.size == sum(path.stat().st_size for path in built.out.rglob("*") if path.is_file())


def test_what_is_wrong_everywhere_is_told_at_once(tiny: Project) -> None:
    """A writer and a translator need not wait for each other."""
    (tiny.content / "glossary.yaml").write_text("- {id: A B, term: x, means: y, see: none}\n", "utf-8")
    catalogue = tiny.locales / "ar" / "LC_MESSAGES" / "help.po"
    catalogue.write_text(catalogue.read_text("utf-8").replace("للأطفال", "للأطفال %"), "utf-8")

    with pytest.raises(Problems) as raised:
        prepare(tiny, ONE, Clock(), "v")

    assert [problem.where.path for problem in raised.value.problems] == [
        "content/glossary.yaml",
        "locales/ar/LC_MESSAGES/help.po",
    ]


@pytest.mark.parametrize("folder", ["content", "locales"])
def test_a_folder_that_is_no_project_is_said_to_be_none(tiny: Project, folder: str) -> None:
    """The commonest slip of all is to stand in the wrong folder."""
    (tiny.root / folder).rename(tiny.root / "elsewhere")

    with pytest.raises(Misuse, match="there is no content/ and locales/"):
        prepare(tiny, ONE, Clock(), "v")


@pytest.mark.parametrize("name", ["<b>Hope</b>", "Hope {x}", "[Hope](x)"], ids=["tag", "brace", "link"])
def test_a_name_that_is_no_plain_text_is_the_contents_fault(tiny: Project, name: str) -> None:
    """An organisation that mistypes its name is told the line, not shown a trace."""
    path = tiny.content / "site.yaml"
    path.write_text(path.read_text("utf-8").replace("name: Waymark", f"name: '{name}'"), "utf-8")

    with pytest.raises(Problems) as raised:
        prepare(tiny, ONE, Clock(), "v")

    assert raised.value.problems[0].where.path == "content/site.yaml"


def test_a_page_that_breaks_a_promise_is_never_put_in_place(tiny: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """The doubt comes before the swap; the old site stands."""
    out = tiny.root / "dist"
    build(tiny, ONE, out, Clock())
    before = tree(out)

    def doubt(folder, content, **_) -> Verified:
        problem = Problem(Where(f"{folder.name}/en/help/es/index.html"), "a number is not in the data")
        return Verified((problem,), (), 1)

    monkeypatch.setattr(pipeline.verify, "run", doubt)
    guide = tiny.content / "guides" / "calling.md"
    guide.write_text(guide.read_text("utf-8").replace("Choose a time", "Choose a moment"), "utf-8")

    with pytest.raises(Problems) as raised:
        build(tiny, ONE, out, Clock())

    assert [str(problem.where) for problem in raised.value.problems] == ["dist/en/help/es/index.html"]
    assert tree(out) == before
    assert left_over(tiny.root) == []


def test_after_a_refused_build_the_next_good_one_is_whole(tiny: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a refused build made is not remembered as good."""
    out = tiny.root / "dist"
    with monkeypatch.context() as patched:
        patched.setattr(pipeline.verify, "run", lambda *_, **__: Verified((Problem(Where("x"), "no"),), (), 1))
        with pytest.raises(Problems):
            build(tiny, ONE, out, Clock())
    assert not out.exists()

    assert build(tiny, ONE, out, Clock()).made == len(unpacked(out))


def test_a_build_of_one_language_holds_no_other(tiny: Project) -> None:
    """A stick with one language is half as heavy."""
    out = tiny.root / "dist"
    build(tiny, ONE, out, Clock())

    built = build(tiny, Options(("en",), jobs=1), out, Clock())

    assert built.languages == 1
    assert not (out / "ar").exists()
    assert b"/ar/" not in (out / "index.html").read_bytes() + (out / "en" / "index.html").read_bytes()


def test_the_source_language_is_always_there(tiny: Project) -> None:
    """Every fallback leads to it."""
    edition = prepare(tiny, Options(("ar",)), Clock(), "v")

    assert [language.code for language in edition.table.languages] == ["en", "ar"]


def test_pages_are_checked_again_when_a_number_changes(tiny: Project) -> None:
    """A page that was right yesterday may hold yesterday's number."""
    out = tiny.root / "dist"
    build(tiny, ONE, out, Clock())
    services = tiny.content / "services" / "es.yaml"
    services.write_text(services.read_text("utf-8").replace("checked: never", "checked: 2026-11-20"), "utf-8")

    again = build(tiny, ONE, out, Clock())

    assert {weight.kind for weight in again.weights} >= {"guide", "right"}


def test_the_live_site_and_the_built_one_are_the_same(tiny: Project) -> None:
    """What a writer saw is what a reader gets."""
    out = build(tiny, ONE, tiny.root / "dist", Clock()).out
    edition = prepare(tiny, ONE, Clock(), "v")
    client = edition.app().test_client()

    different = [
        route.url for route in edition.table.routes() if client.get(route.url).data != (out / route.file).read_bytes()
    ]

    assert different == []


def test_a_stage_that_is_entered_twice_adds_up() -> None:
    """Seconds that are lost make the wrong stage the slowest."""
    clock = Clock()
    with clock.stage("read"):
        pass
    once = clock.seconds["read"]
    with clock.stage("read"):
        pass

    assert clock.seconds["read"] > once


def test_a_broken_reference_is_the_contents_fault_in_a_made_up_language_too(tiny: Project) -> None:
    """A page that cannot be planned must end as a letter, not as a trace."""
    guide = tiny.content / "guides" / "calling.md"
    guide.write_text(guide.read_text("utf-8").replace("related: [", "related: [nonesuch, "), "utf-8")

    with pytest.raises(Problems) as raised:
        prepare(tiny, Options(languages=("en-XA",)), Clock(), "v")

    assert [problem.what for problem in raised.value.problems] == ["there is no such guide"]
