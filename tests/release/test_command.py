"""`build.py verify`, asked as a person would, of a site really built."""

from __future__ import annotations

from ..conftest import fork_build
from ..edition.conftest import Shelter, begun, shelter

__all__ = ["begun", "shelter"]


def test_a_build_can_be_verified_and_its_copies_told_apart(shelter: Shelter) -> None:
    """Built, copied, harmed, built anew: each answer in its words, and with its exit code."""
    assert shelter.run("build").returncode == 0
    dist = shelter.root / "dist"

    whole = shelter.run("verify", str(dist))
    page = dist / "en" / "help" / "es" / "index.html"
    good = page.read_bytes()
    page.write_bytes(good.replace(b"900 105 090", b"900 105 091"))
    changed = shelter.run("verify", str(dist))
    page.write_bytes(good)
    copy = shelter.root.parent / "copy"
    dist.rename(copy)
    shelter.change_base("content/guides/steady.md", "Breathe out slowly.", "Breathe in slowly.")
    assert shelter.run("build").returncode == 0
    outdated = shelter.run("verify", str(copy))
    nowhere = shelter.run("verify", str(shelter.root / "nowhere"))

    assert (whole.returncode, changed.returncode, outdated.returncode, nowhere.returncode) == (0, 1, 1, 2)
    assert "files are as they were built.\n" in whole.stdout
    assert "  problem  files are not as they were built, nor as any build known here left them\n" in changed.stderr
    assert "found    1 file: en/help/es/index.html\n" in changed.stderr
    assert "  problem  this is an earlier build, whole\n" in outdated.stderr
    assert "there is no folder" in nowhere.stderr


def test_a_build_without_an_edition_is_verified_too(shelter: Shelter) -> None:
    """The base is a site like any other."""
    assert fork_build(shelter.base, "build").returncode == 0

    ended = fork_build(shelter.base, "verify", "dist")

    assert ended.returncode == 0, ended.stderr
