"""Scripts as they are published: joined, without margins and lines of comment, and still the same program."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from builder.render.assets import load_assets

STATIC = Path(__file__).parents[2] / "static"
SOURCES = sorted(path for folder in ("shared", "sw", "js") for path in (STATIC / folder).rglob("*.js"))


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(STATIC).as_posix())
def test_no_text_spans_lines(path: Path):
    """Margins and lines that look like comments are left out: inside a text that would change what people read."""
    for line in re.sub(r"/\*.*?\*/|//.*", "", path.read_text("utf-8"), flags=re.DOTALL).splitlines():
        assert re.sub(r"\[[^\]]*\]", "", line).count("`") % 2 == 0, line  # in brackets: a class of letters


def test_only_comments_and_margins_stay_at_home(tmp_path: Path):
    """A comment costs an author nothing and a reader on 2G nothing; code between two of them is kept."""
    for folder in ("js/keep", "sw/serve", "sw/leave", "shared", "css"):
        (tmp_path / folder).mkdir(parents=True)
    for name in ("tokens", "base", "layout", "print"):
        (tmp_path / "css" / f"{name}.css").write_text("")
    (tmp_path / "shared" / "a.js").write_text("/* why */\nfirst();\n")
    code = "  /* one\n   * two */\n  then('/* no */'); /* beside */\n  /* x */ y();\n  /* z */\n"
    (tmp_path / "js" / "keep" / "b.js").write_text(code)
    (tmp_path / "sw" / "serve" / "c.js").write_text("serve();\n")

    assets = load_assets(tmp_path)

    kept = assets.files[assets.names["keep.js"]].decode()
    assert kept.split("\n") == ["", "first();", "then('/* no */'); /* beside */", "/* x */ y();", ""]
    assert assets.worker["ask"].decode().split() == ["first();", "serve();"]
    assert assets.worker["off"] == b""
