"""The arrows between rooms, drawn from the imports: a wrong one is seen the day it is born."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

BUILDER = Path(__file__).parents[1] / "builder"

ALLOWED: dict[str, set[str]] = {
    "errors": set(),
    "setting": set(),
    "shares": set(),
    "yamltext": {"errors"},
    "records": {"errors", "yamltext"},
    "markup": set(),
    "model": {"errors", "markup", "records", "yamltext"},
    "layers": {"errors", "yamltext", "records", "model"},
    "read": {"layers", "errors", "yamltext", "records", "markup", "model"},
    "languages": {"layers", "errors", "shares", "yamltext", "records", "markup", "model"},
    "pages": {"model", "languages"},
    "prose": {"markup", "model", "languages"},
    "checks": {"errors", "markup", "model", "languages", "pages", "prose", "yamltext"},
    "search": {"markup", "model", "languages", "pages"},
    "render": {"markup", "model", "languages", "pages", "search"},
    "icons": {"errors"},
    "phrases": {"model"},
    "extract": {"errors", "model", "read", "languages", "pages", "phrases"},
    "merge": {"errors", "extract", "languages", "yamltext"},
    "sheets": {"errors", "extract", "languages", "yamltext"},
    "freeze": {"errors", "shares", "pages"},
    "pack": {"errors", "shares", "pages"},
    "verify": {"errors"},
    "release": {"errors"},
    "pipeline": {
        "errors", "model", "read", "languages", "pages", "checks", "render", "extract", "freeze", "icons", "verify",
        "setting", "phrases", "search", "pack", "layers", "release",
    },
    "chosen": {"layers", "pipeline"},
    "publishing": {"checks", "edition", "errors", "layers", "model", "pipeline"},
    "verifying": {"chosen", "ending", "errors", "pipeline", "release", "report"},
    "edition": {
        "checks", "chosen", "ending", "errors", "extract", "languages", "layers", "model", "pages", "pipeline", "read",
        "report", "yamltext",
    },
    "report": {"errors", "languages", "pages", "pipeline", "sheets", "verify"},
    "ending": {"errors", "report"},
    "freshness": {"chosen", "layers", "ending", "errors", "model", "pipeline", "read", "report", "yamltext"},
    "grades": {"chosen", "ending", "errors", "languages", "pipeline", "prose", "read", "report"},
    "serve": {"errors", "pipeline", "render", "report", "setting"},
    "exchange": {
        "checks", "chosen", "ending", "errors", "languages", "layers", "model", "pipeline", "read", "records",
        "report", "sheets", "yamltext",
    },
    "translators": {
        "chosen", "ending", "errors", "extract", "languages", "layers", "merge", "model", "pages", "pipeline", "read",
        "records", "render", "report", "serve", "sheets", "yamltext",
    },
}  # fmt: skip


def _room(path: Path) -> str:
    return path.relative_to(BUILDER).parts[0].removesuffix(".py")


def _imports(path: Path) -> set[str]:
    """Return the rooms that one module imports, at its top or inside its functions."""
    rooms: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names = [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
        rooms |= {name.split(".")[1] for name in names if name.startswith("builder.")}
    return rooms


MODULES = sorted(path for path in BUILDER.rglob("*.py") if path != BUILDER / "__init__.py")


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(BUILDER).as_posix())
def test_a_module_imports_only_from_rooms_to_its_left(path: Path) -> None:
    """A room that looks back would let a page's look decide what a number is."""
    room = _room(path)

    wrong = _imports(path) - ALLOWED[room] - {room}

    assert not wrong


def test_the_arrows_form_no_circle() -> None:
    """The table above must itself be an order, or it allows anything."""
    done: set[str] = set()
    ahead = dict(ALLOWED)
    while ahead:
        ready = [room for room, needs in ahead.items() if needs <= done]
        assert ready, f"these import each other: {sorted(ahead)}"
        for room in ready:
            done.add(room)
            del ahead[room]


def test_a_wrong_arrow_would_be_seen(tmp_path: Path) -> None:
    """The twin: a verify that asks the renderer what is right could never find the renderer wrong."""
    module = tmp_path / "wrong.py"
    module.write_text("def check():\n    from builder.render import view\n    return view\n", "utf-8")

    assert _imports(module) - ALLOWED["verify"] == {"render"}


def test_flask_and_babel_and_yaml_live_in_their_rooms() -> None:
    """A library that leaks into every room can never be replaced."""
    homes = {
        "flask": {"render", "freeze", "pipeline"},
        "jinja2": {"render"},
        "yaml": {"yamltext", "verify"},
        "babel": {"languages", "extract", "merge", "sheets"},
        "rich": {"report"},
        "openpyxl": {"sheets"},
        "selectolax": {"verify"},
        "resvg_py": {"icons"},
        "pydantic": {"layers", "records", "model", "languages", "pages"},
    }
    found: dict[str, set[str]] = {name: set() for name in homes}
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            names = [a.name for a in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            for name in names:
                if name.split(".")[0] in homes:
                    found[name.split(".")[0]].add(_room(path))

    assert {name: rooms - homes[name] for name, rooms in found.items()} == dict.fromkeys(homes, set())
