"""The packs of a whole site: what an edit costs, what is taken over, and where there are none."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from builder.pipeline import Built, Clock, Options, Project, build
from builder.report import largest

CARE = "content/guides/calling.md"


def made(tiny: Project, out: str = "dist", **options: object) -> Built:
    """Return a build of the tiny site in this process."""
    return build(tiny, Options(**{"jobs": 1, **options}), tiny.root / out, Clock())  # type: ignore[arg-type]


def replaced(root: Path, path: str, old: str, new: str) -> None:
    """Change one file of the site."""
    text = (root / path).read_text("utf-8")
    assert old in text
    (root / path).write_text(text.replace(old, new), "utf-8")


def packs(out: Path) -> dict[str, tuple[bytes, int]]:
    """Return bytes and time of each file of packs."""
    return {path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in (out / "packs").iterdir()}


def test_every_language_has_a_pack(tiny: Project):
    """Whoever can read a page can save it."""
    built = made(tiny)

    told = json.loads((built.out / "packs" / "ar.json").read_bytes())

    assert [packed.folder for packed in built.packs] == ["ar", "en"]
    assert told["pages"] == built.pages // 2
    assert told["date"] == "2026-11-21"


def chunks(out: Path) -> set[str]:
    """Return the ids of the chunks of the English pack."""
    return {id_ for id_, _ in json.loads((out / "packs" / "en.json").read_bytes())["chunks"]}


def test_one_word_costs_its_chunk(tiny: Project):
    """On a bad line each chunk is seconds, and somebody pays for it."""
    before = chunks(made(tiny).out)

    replaced(tiny.root, CARE, "Choose a time when", "Choose a moment when")
    after = chunks(made(tiny).out)

    assert len(after) == len(before)
    assert len(after - before) == 2  # that of the guide, and that of the page that counts translations


def test_one_translated_word_costs_nothing_in_other_languages(tiny: Project):
    """Whoever reads English need not fetch Arabic."""
    before = packs(made(tiny).out)

    replaced(tiny.root, "locales/ar/LC_MESSAGES/safe.po", "من يدير هذا الخط؟", "من يدير الخط؟")
    after = packs(made(tiny).out)

    assert before["en.json"] == after["en.json"]
    assert len(after.keys() - before.keys()) == 1
    assert before["ar.json"] != after["ar.json"]


def test_a_rebuild_of_nothing_touches_no_pack(tiny: Project):
    """A host that copies by time should copy nothing."""
    out = made(tiny).out
    before = packs(out)

    built = made(tiny)

    assert packs(out) == before
    assert [len(packed.made) for packed in built.packs] == [1, 1]  # the manifests are written anew, and are the same


def test_packs_made_again_with_equal_bytes_keep_their_times(tiny: Project):
    """The same without the memory of the last build."""
    out = made(tiny).out
    before = packs(out)
    shutil.rmtree(tiny.cache)

    made(tiny)

    assert packs(out) == before


@pytest.mark.parametrize("garbage", [b"", b"{", b"[]", b'{"zlib": "1", "packs": 3}', b'{"packs": {"en": {}}}'])
def test_a_spoilt_memory_costs_time_and_nothing_else(tiny: Project, garbage: bytes):
    """A laptop that was switched off in the middle must build again by itself."""
    out = made(tiny).out
    before = packs(out)
    (memory,) = (tiny.cache / "packs").glob("*.json")
    memory.write_bytes(garbage)

    made(tiny)

    assert packs(out) == before


@pytest.mark.parametrize("part", ["whole", "chunks", "frames", "weights"])
def test_a_memory_that_lies_about_its_form_is_not_believed(tiny: Project, part: str):
    """Half a table is none."""
    out = made(tiny).out
    before = packs(out)
    (memory,) = (tiny.cache / "packs").glob("*.json")
    told = json.loads(memory.read_bytes())
    told["packs"]["en"][part] = [1]
    memory.write_text(json.dumps(told), "utf-8")

    made(tiny)

    assert packs(out) == before


@pytest.mark.parametrize("damage", [lambda path: path.write_bytes(b"x"), lambda path: path.unlink()])
def test_a_chunk_changed_by_hand_is_mended(tiny: Project, damage):  # type: ignore[no-untyped-def]
    """Whoever can write to the folder once must not own a saved page for ever."""
    out = made(tiny).out
    before = {name: raw for name, (raw, _) in packs(out).items()}
    damage(min((out / "packs").glob("*.bin")))

    made(tiny)

    assert {name: raw for name, (raw, _) in packs(out).items()} == before


def test_what_was_known_is_not_read_again_and_gives_the_same_bytes(tiny: Project):
    """A shortcut that leaves an old sentence in a pack is worse than waiting."""
    made(tiny)
    replaced(tiny.root, CARE, "Choose a time when", "Choose a moment when")

    again = {name: raw for name, (raw, _) in packs(made(tiny).out).items()}
    shutil.rmtree(tiny.cache)
    fresh = {name: raw for name, (raw, _) in packs(made(tiny, "fresh").out).items()}

    assert again == fresh


def test_a_folder_for_a_disk_has_no_packs(tiny: Project):
    """Nobody saves what she already holds."""
    built = made(tiny, links="file")

    assert not (built.out / "packs").exists()
    assert (built.packs, list(largest(built))) == ((), [])


def test_an_edition_that_lets_nothing_be_kept_has_no_packs(tiny: Project):
    """What is there will be fetched."""
    replaced(tiny.root, "content/site.yaml", "offline: ask", "offline: off")

    assert not (made(tiny).out / "packs").exists()


def test_the_summary_tells_of_the_largest_pack(tiny: Project):
    """What grows unseen grows."""
    built = made(tiny)
    most = max(built.packs, key=lambda packed: packed.size)

    (line,) = largest(built)

    assert line.startswith(f"Largest pack: {most.size} B for {most.pages} pages in {most.chunks} chunks")
    assert sum(path.stat().st_size for path in (built.out / "packs").iterdir()) == sum(p.size for p in built.packs)
