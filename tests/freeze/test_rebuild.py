"""A rebuild equals a fresh build, byte for byte, and touches only what changed."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from builder.languages.load import COMPONENTS
from builder.pipeline import Project
from tests.conftest import ROOT
from tests.freeze.conftest import Make, left_over, times, tree

Change = Callable[[Path], None]
SAY = 'msgid "You can say"\nmsgstr "'
DRAFT = "review: draft\n  register: Simple"
PARTS = "".join(f"    {part}: {{state: reviewed, by: a reader, date: 2026-11-30}}\n" for part in COMPONENTS)
SIGNED = f"reviews:\n{PARTS}  review: reviewed\n  register: Simple"
SAFE_PO = "locales/ar/LC_MESSAGES/safe.po"


def replaced(path: str, old: str, new: str) -> Change:
    """Return a change of one file of the site."""

    def change(root: Path) -> None:
        file = root / path
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new), "utf-8")

    return change


def guide(root: Path, name: str, section: str) -> None:
    """Write one more guide."""
    guides = root / "content" / "guides"
    text = (guides / "privacy.md").read_text("utf-8").replace("related: [calling]\n", "")
    (guides / f"{name}.md").write_text(text.replace("section: about", f"section: {section}"), "utf-8")


def guide_deleted(root: Path) -> None:
    """Take a guide away, and the link to it."""
    replaced("content/guides/this-site.md", "[rest](guide:resting)", "rest")(root)
    (root / "content" / "guides" / "resting.md").unlink()


def language_added(root: Path) -> None:
    """List a language of which only the frame is translated."""
    row = (
        "- code: es\n  autonym: Español\n  direction: ltr\n  script: Latn\n  cldr: es\n"
        '  plurals: "nplurals=2; plural=(n != 1);"\n  review: draft\n  register: Plain.\n  giveaway: []\n'
    )
    replaced("locales/languages.yaml", "pseudo:\n", f"{row}pseudo:\n")(root)
    frame = Path("locales") / "es" / "LC_MESSAGES" / "ui.po"
    (root / frame).parent.mkdir(parents=True)
    shutil.copy(ROOT / frame, root / frame)


LINKED = replaced("content/guides/this-site.md", "You can tap", "You can [rest](guide:resting) or tap")
CHANGES: dict[str, Change] = {
    "nothing": lambda root: None,
    "a sentence of a guide": replaced("content/guides/calling.md", "Choose a time when", "Choose a moment when"),
    "an entry of a catalogue": replaced(SAFE_PO, "من يدير هذا الخط؟", "من يدير الخط؟"),
    "a word of the frame": replaced("locales/ar/LC_MESSAGES/ui.po", SAY, f"{SAY}إذن "),
    "a number": replaced("content/services/es.yaml", "090'\n    shown: 900 105 090", "091'\n    shown: 900 105 091"),
    "a guide added": lambda root: guide(root, "walking", "safe"),
    "a guide deleted": guide_deleted,
    "a guide moved to another section": lambda root: guide(root, "resting", "learn"),
    "a language added": language_added,
    "a language named otherwise": replaced("locales/languages.yaml", "autonym: العربية", "autonym: عربي"),
    "a language reviewed": replaced("locales/languages.yaml", DRAFT, SIGNED),
    "the date of the information": replaced("content/site.yaml", "2026-11-21", "2026-11-22"),
    "where Leave goes": replaced("content/site.yaml", "wiki/Weather", "wiki/Rain"),
    "a catalogue deleted": lambda root: (root / SAFE_PO).unlink(),
}  # fmt: skip


def fresh(tiny: Project, make: Make, **options: object) -> dict[str, str]:
    """Return the tree of a build that remembers nothing."""
    shutil.rmtree(tiny.cache)
    return tree(make("fresh", **options).out)


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_rebuild_equals_a_fresh_build(tiny: Project, make: Make, change: Change) -> None:
    """A shortcut that leaves one old number on one page is worse than waiting."""
    guide(tiny.root, "resting", "safe")
    LINKED(tiny.root)
    make()

    change(tiny.root)
    rebuilt = tree(make().out)

    assert rebuilt == fresh(tiny, make)
    assert left_over(tiny.root) == []


@pytest.mark.parametrize(
    "options",
    [{"links": "file"}, {"base_url": "https://help.example/a/"}, {"languages": ("en",)}],
    ids=["for a disk", "with an address", "one language"],
)
def test_a_rebuild_with_another_wish_equals_a_fresh_build(
    tiny: Project, make: Make, options: dict[str, object]
) -> None:
    """A folder for a stick with one link for a server in it is a dead end on the stick."""
    make()

    rebuilt = tree(make(**options).out)

    assert rebuilt == fresh(tiny, make, **options)


def test_a_rebuild_of_nothing_makes_no_page(make: Make) -> None:
    """A writer who saves twice should not wait twice."""
    make()

    again = make()

    assert again.made <= 6  # what belongs to no language costs nothing
    assert again.pages == 80


def test_one_sentence_makes_the_pages_it_stands_on(tiny: Project, make: Make) -> None:
    """The wait for one sentence is the wait for one page."""
    before = make().out
    old = times(before)

    CHANGES["an entry of a catalogue"](tiny.root)
    after = times(make().out)

    pages = {name for name in after if not name.startswith("packs/") and name != "MANIFEST.sha256"}
    assert {name for name in pages if after[name] != old[name]} == {"ar/safe/calling/index.html"}


def test_pages_made_again_with_equal_bytes_keep_their_times(tiny: Project, make: Make) -> None:
    """A host that copies by time should not copy four thousand pages for nothing."""
    out = make().out
    old = times(out)
    shutil.rmtree(tiny.cache)

    again = make()

    assert again.made >= 58
    assert times(out) == old


@pytest.mark.parametrize(
    "damage",
    [
        lambda page: page.write_text("Call +1 900 somebody else", "utf-8"),
        lambda page: page.write_bytes(page.read_bytes().replace(b"900 105 090", b"900 666 666")),
        lambda page: page.write_bytes(b""),
        lambda page: page.unlink(),
    ],
    ids=["other words", "other digits, same length", "emptied", "deleted"],
)
def test_a_page_changed_by_hand_is_mended(make: Make, damage: Callable[[Path], object]) -> None:
    """Whoever can write to the folder once must not own a number for ever."""
    out = make().out
    good = tree(out)
    damage(out / "en" / "help" / "es" / "index.html")

    make()

    assert tree(out) == good


def test_a_file_put_there_by_hand_is_gone(make: Make) -> None:
    """What nobody checked is not part of the site."""
    out = make().out
    good = tree(out)
    (out / "en" / "extra.html").write_text("hello", "utf-8")

    make()

    assert tree(out) == good


def test_a_page_shared_with_the_old_folder_is_not_changed_by_the_new_one(tiny: Project, make: Make) -> None:
    """Files kept between builds share their bytes on the disk; writing one must not write the other."""
    out = make().out
    page = out / "ar" / "safe" / "calling" / "index.html"
    copy = tiny.root / "kept.html"
    os.link(page, copy)
    old = copy.read_bytes()

    CHANGES["an entry of a catalogue"](tiny.root)
    make()

    assert page.read_bytes() != old
    assert copy.read_bytes() == old


@pytest.mark.parametrize("folder", ["builds", "catalogs"])
@pytest.mark.parametrize(
    "garbage",
    [b"", b"{", b"[]", b"null", b"\xff\xfe", b'{"setting": 1, "files": []}', b'{"setting": "", "files": {"a": null}}'],
    ids=["empty", "cut off", "a list", "null", "no text", "files no table", "rows no rows"],
)
def test_a_spoilt_cache_costs_time_and_nothing_else(tiny: Project, make: Make, garbage: bytes, folder: str) -> None:
    """A laptop that was switched off in the middle must build again by itself."""
    out = make().out
    good = tree(out)
    spoilt = list((tiny.cache / folder).glob("*.json"))
    for path in spoilt:
        path.write_bytes(garbage)

    make()

    assert spoilt
    assert tree(out) == good


def test_a_cache_that_cannot_be_written_is_no_failure(tiny: Project, make: Make) -> None:
    """A build from a read-only stick still makes a site."""
    tiny.cache.write_text("in the way", "utf-8")

    assert make().pages == 80


def test_two_outputs_remember_apart(tiny: Project, make: Make) -> None:
    """One folder for the host and one for the stick, made in turn, must not mix."""
    web, disk = make("web"), make("disk", links="file")
    good = tree(web.out), tree(disk.out)

    make("web")
    make("disk", links="file")

    assert (tree(web.out), tree(disk.out)) == good
