"""Whose folder it is, and how a finished site takes its place."""

from __future__ import annotations

import json
import os
import threading
from pathlib import Path

import pytest

from builder.errors import Misuse
from builder.freeze import Staging, claim, folder
from builder.pipeline import Project
from tests.freeze.conftest import Make, dead, left_over, tree


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """An output folder as a build of ours left it."""
    return site(tmp_path / "out", "old")


def site(at: Path, words: str) -> Path:
    """Return a folder with our mark and one page."""
    at.mkdir(parents=True, exist_ok=True)
    (at / "build.json").write_text('{"format": 1}', "utf-8")
    (at / "index.html").write_text(words, "utf-8")
    return at


def one_way(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make the system one that cannot swap two folders in one step."""
    monkeypatch.setattr(folder, "exchange", lambda one, other: False)


# ------------------------------------------------------------------------------------------------- whose it is


def test_a_folder_of_ours_may_be_replaced(out: Path) -> None:
    """It holds nothing that cannot be made again."""
    assert claim(out) == out


@pytest.mark.parametrize("name", ["new", "deep/er/new"])
def test_a_folder_that_is_not_there_may_be_made(tmp_path: Path, name: str) -> None:
    """The first build has nothing to replace."""
    assert claim(tmp_path / name) == tmp_path / name
    assert not (tmp_path / name).exists()


def test_an_empty_folder_may_be_used(tmp_path: Path) -> None:
    """Hosts hand out empty folders."""
    assert claim(tmp_path) == tmp_path


@pytest.mark.parametrize(
    "mark",
    [None, "", "{", "[]", "null", '{"format": 2}', '{"name": "my app", "version": "1"}'],
    ids=["none", "empty", "cut off", "list", "null", "another format", "another program's"],
)
def test_a_folder_that_is_not_ours_is_refused_and_left_alone(tmp_path: Path, mark: str | None) -> None:
    """A slip of the finger must not delete somebody's photographs."""
    (tmp_path / "photo.jpg").write_bytes(b"wedding")
    if mark is not None:
        (tmp_path / "build.json").write_text(mark, "utf-8")
    before = tree(tmp_path)

    with pytest.raises(Misuse, match="holds files that this program did not make") as refused:
        claim(tmp_path)

    assert refused.value.fix == "choose another --out, or empty the folder yourself"
    assert tree(tmp_path) == before


def test_a_build_into_a_folder_that_is_not_ours_changes_nothing(tiny: Project, make: Make) -> None:
    """The refusal comes before the first page is made."""
    before = tree(tiny.content)

    with pytest.raises(Misuse, match="would be replaced whole"):
        make("content")

    assert tree(tiny.content) == before
    assert left_over(tiny.root) == []


def test_a_file_in_the_folders_place_is_refused(tmp_path: Path) -> None:
    """A name given by mistake costs nothing."""
    (tmp_path / "site.zip").write_bytes(b"zip")

    with pytest.raises(Misuse, match="is a file, not a folder"):
        claim(tmp_path / "site.zip")


def test_a_link_to_a_folder_stays_a_link(tmp_path: Path, out: Path) -> None:
    """Where a host follows a link to the site, the site behind it must change, not the link."""
    link = tmp_path / "www"
    link.symlink_to(out)

    with Staging(claim(link)) as staging:
        site(staging.folder, "new")
        staging.finish()

    assert link.is_symlink()
    assert (out / "index.html").read_text("utf-8") == "new"
    assert left_over(tmp_path) == []


# ------------------------------------------------------------------------------------------------- taking the place


@pytest.mark.parametrize("swaps", [True, False], ids=["in one step", "in two steps"])
def test_a_finished_site_takes_the_old_ones_place(out: Path, monkeypatch: pytest.MonkeyPatch, swaps: bool) -> None:
    """What was there is gone whole, what is new is there whole."""
    if not swaps:
        one_way(monkeypatch)
    (out / "gone.html").write_text("old", "utf-8")

    with Staging(out) as staging:
        site(staging.folder, "new")
        staging.finish()

    assert sorted(path.name for path in out.iterdir()) == ["build.json", "index.html"]
    assert (out / "index.html").read_text("utf-8") == "new"
    assert left_over(out.parent) == []


def test_a_first_site_takes_an_empty_place(tmp_path: Path) -> None:
    """Parents are made on the way."""
    out = tmp_path / "deep" / "er" / "out"

    with Staging(out) as staging:
        site(staging.folder, "new")
        staging.finish()

    assert (out / "index.html").read_text("utf-8") == "new"


@pytest.mark.parametrize("error", [RuntimeError, KeyboardInterrupt, SystemExit])
def test_a_site_that_is_not_finished_leaves_the_old_one_whole(out: Path, error: type[BaseException]) -> None:
    """A failed build is no reason for a person to find nothing."""
    before = tree(out)

    def fail() -> None:
        with Staging(out) as staging:
            site(staging.folder, "new")
            raise error

    with pytest.raises(error):
        fail()

    assert tree(out) == before
    assert left_over(out.parent) == []


def test_a_failure_between_the_two_steps_puts_the_old_site_back(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is no swap, the moment between the steps must not be the end."""
    one_way(monkeypatch)
    before = tree(out)
    real = Path.rename

    def full(self: Path, target: Path) -> Path:
        if self.name.endswith(".building"):
            raise OSError(28, "No space left on device")
        return real(self, target)

    def build() -> None:
        with Staging(out) as staging:
            site(staging.folder, "new")
            monkeypatch.setattr(Path, "rename", full)
            staging.finish()

    with pytest.raises(OSError, match="No space left"):
        build()

    assert tree(out) == before
    assert left_over(out.parent) == []


def test_a_reader_never_finds_the_site_missing(out: Path) -> None:
    """Somebody reads the page at the very moment it is replaced."""
    missing: list[BaseException] = []
    reads = 0
    enough, done = threading.Event(), threading.Event()

    def read() -> None:
        nonlocal reads
        while not done.is_set():
            try:
                json.loads((out / "build.json").read_text("utf-8"))
            except OSError as error:
                missing.append(error)
            reads += 1
            if reads >= 200:
                enough.set()

    reader = threading.Thread(target=read)
    reader.start()
    swaps = 0
    while swaps < 40 or not enough.is_set():
        with Staging(out) as staging:
            site(staging.folder, str(swaps))
            assert folder.exchange(staging.folder, out), "this test needs a system that can swap"
            assert folder.exchange(staging.folder, out)
            staging.finish()
        swaps += 1
    done.set()
    reader.join()

    assert missing == []


def test_a_swap_that_cannot_be_made_changes_nothing(out: Path) -> None:
    """The caller then takes the slower way."""
    before = tree(out)

    assert not folder.exchange(out, out.parent / "nowhere")
    assert tree(out) == before


# ------------------------------------------------------------------------------------------------- after the dead


def test_what_a_killed_build_left_is_removed(out: Path) -> None:
    """Leftovers of a laptop that ran out of power would fill its disk."""
    number = dead()
    for name in (f".out.{number}.building", f".out.{number}.old", ".out.not-a-number.building"):
        site(out.parent / name, "half")

    with Staging(out):
        pass

    assert left_over(out.parent) == []
    assert (out / "index.html").read_text("utf-8") == "old"


def test_a_site_caught_between_two_steps_is_put_back(out: Path) -> None:
    """Killed between the two renames, the last good site lies under another name."""
    before = tree(out)
    out.rename(out.parent / f".out.{dead()}.old")

    with Staging(out):
        assert tree(out) == before

    assert tree(out) == before
    assert left_over(out.parent) == []


def test_a_build_that_still_runs_is_left_alone(out: Path) -> None:
    """Two people, or a person and a timer, may build at once."""
    alive = out.parent / f".out.{os.getppid()}.building"
    site(alive, "busy")

    with Staging(out):
        pass

    assert tree(alive) != {}


def test_leftovers_of_another_output_are_left_alone(out: Path) -> None:
    """Beside ours there may be the staging of another site."""
    other = site(out.parent / f".out-two.{dead()}.building", "half")

    with Staging(out):
        pass

    assert other.is_dir()


# ------------------------------------------------------------------------------------------------- what is kept


def test_files_are_kept_with_bytes_and_times(out: Path) -> None:
    """What did not change is taken over, not made again."""
    about = (out / "index.html").stat()

    with Staging(out) as staging:
        staging.keep(["index.html"])
        kept = (staging.folder / "index.html").stat()

    assert (kept.st_size, kept.st_mtime_ns) == (about.st_size, about.st_mtime_ns)


def test_files_are_copied_where_a_disk_has_no_links(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A memory stick has none."""

    def refuse(source: str, target: str) -> None:
        raise OSError(1, "Operation not permitted")

    (out / "en").mkdir()
    (out / "en" / "index.html").write_text("old", "utf-8")
    about = (out / "en" / "index.html").stat()
    monkeypatch.setattr(os, "link", refuse)

    with Staging(out) as staging:
        staging.keep(["en/index.html"])
        kept = staging.folder / "en" / "index.html"
        assert kept.read_text("utf-8") == "old"
        assert kept.stat().st_mtime_ns == about.st_mtime_ns


def test_times_are_kept_only_for_equal_bytes(out: Path) -> None:
    """A changed page with an old time would never be copied to the host."""
    old = (out / "index.html").stat().st_mtime_ns
    mark = (out / "build.json").stat().st_mtime_ns

    with Staging(out) as staging:
        site(staging.folder, "new")
        staging.keep_times(["index.html", "build.json", "index.html"])
        assert (staging.folder / "index.html").stat().st_mtime_ns != old
        assert (staging.folder / "build.json").stat().st_mtime_ns == mark
