"""A base, and a local shelter's edition over it: one country, two languages."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from ..conftest import copy_tiny, fork_build

WHOLE_LINE = """\
- id: es-house
  name: Casa Nuestra
  name_language: es
  operator: Casa Nuestra
  kind: general-crisis
  police: no
  channels:
  - {type: phone, dial: '+34910000111', shown: 910 000 111, reach: both, device: any, label: none}
  hours: unknown
  languages: [es]
  free: unknown
  anonymous: unknown
  note: none
  sources:
  - {title: Our own page, url: https://example.org/house, date: unknown, read: 2026-11-21}
  checked: 2026-11-21
  checked_by: coordinator
  review_by: 2027-11-21
  confidence: high
  held_back: none
"""
GUIDE = """\
---
section: safe
order: 30
title: {title}
tab: {title}
summary: A few words about {id}.
audience: person
safety: normal
sources: [line-guide]
related: [{related}]
---
{text}
"""


@dataclass(frozen=True)
class Shelter:
    """A base in a folder of its own, an edition beside it, and the front door."""

    base: Path
    root: Path

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Return how a command of the base ended, for this edition."""
        return fork_build(self.base, *arguments, "--edition", str(self.root))

    def write(self, name: str, text: str) -> Path:
        """Write a file of the edition."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        return path

    def decide(self, old: str, new: str) -> None:
        """Change one line of `edition.yaml`, or add one where `old` is empty."""
        path = self.root / "edition.yaml"
        text = path.read_text("utf-8")
        assert not old or text.count(old) == 1
        path.write_text(text.replace(old, new) if old else f"{text}{new}\n", "utf-8")

    def change_base(self, name: str, old: str, new: str) -> None:
        """Bring the base up to date: some words of it are others now."""
        path = self.base / name
        text = path.read_text("utf-8")
        assert text.count(old) == 1, (name, old)
        path.write_text(text.replace(old, new), "utf-8")

    def page(self, address: str) -> str:
        """Return a built page."""
        return (self.root / "dist" / address / "index.html").read_text("utf-8")

    def guide(self, name: str, text: str, title: str = "Steady words", related: str = "") -> None:
        """Add a guide to the base."""
        path = self.base / "content" / "guides" / f"{name}.md"
        path.write_text(GUIDE.format(id=name, title=title, text=text, related=related), "utf-8")


@pytest.fixture(scope="session")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A base and an edition as `new` writes it, made once; nobody may change them."""
    folder = tmp_path_factory.mktemp("begun")
    base = copy_tiny(folder / "base").root
    for name, related in (("steady", ""), ("morning", "steady")):
        path = base / "content" / "guides" / f"{name}.md"
        title = {"steady": "Steady words", "morning": "Early hours"}[name]
        path.write_text(GUIDE.format(id=name, title=title, text="Breathe out slowly.", related=related), "utf-8")
    ended = fork_build(
        base, "new", str(folder / "shelter"), "--name", "Our House", "--language", "ar", "--language", "en",
        "--country", "ES", "--contact", "help@example.org", "--exit", "ar=https://ar.example.org/",
    )  # fmt: skip
    assert ended.returncode == 0, ended.stderr
    return folder


@pytest.fixture
def shelter(begun: Path, tmp_path: Path) -> Shelter:
    """A fresh copy of both."""
    shutil.copytree(begun, tmp_path / "all", symlinks=True)
    return Shelter(tmp_path / "all" / "base", tmp_path / "all" / "shelter")


Letters = Callable[[str], list[str]]


def letters(told: str) -> list[str]:
    """Return the letters of an answer, each a text."""
    return [one for one in re.split(r"\n(?=\S+:\d+  )|\n(?=\d+ problem)", told) if "\n  problem  " in one]
