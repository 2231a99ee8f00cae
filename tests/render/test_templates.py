"""The templates: nothing undefined passes in silence, nothing goes in unescaped."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment, UndefinedError, nodes

from builder.pipeline import TEMPLATES
from builder.render import app as rendering
from tests.render.conftest import Open

PATHS = sorted(path.relative_to(TEMPLATES).as_posix() for path in TEMPLATES.rglob("*.html"))
GIVEN = {"page", "body", "_", "pgettext", "attr", "site"}


@pytest.fixture
def home(shop: Open, monkeypatch: pytest.MonkeyPatch):
    """The home page, made by a template of one line."""

    def made(template: str) -> str:
        loader = DictLoader({"pages/home.html": template})
        monkeypatch.setattr(rendering, "PackageLoader", lambda package: loader)
        return shop().html("/en/")

    return made


def _used(tree: nodes.Template) -> set[str]:
    """Return the names a template uses and does not make itself."""
    names = list(tree.find_all(nodes.Name))
    made = {node.name for node in names if node.ctx in ("store", "param")}
    made |= {macro.name for macro in tree.find_all(nodes.Macro)}
    made |= {str(name) for node in tree.find_all(nodes.FromImport) for name in node.names}
    return {node.name for node in names if node.ctx == "load"} - made


def parsed(path: str) -> nodes.Template:
    """Return one template as a tree."""
    return Environment(autoescape=True).parse((TEMPLATES / path).read_text("utf-8"))


@pytest.mark.parametrize("path", PATHS)
def test_a_template_uses_only_what_it_is_given(path: str) -> None:
    """A name nobody gives is a gap on somebody's page."""
    assert _used(parsed(path)) - GIVEN - {"dict", "loop", "namespace"} == set()


@pytest.mark.parametrize("path", PATHS)
def test_only_our_own_style_and_drawings_go_in_as_they_are(path: str) -> None:
    """`|safe` is the one way past the escaping; each use is known here."""
    unescaped = [node for node in parsed(path).find_all(nodes.Filter) if node.name == "safe"]
    forced = list(parsed(path).find_all((nodes.EvalContextModifier, nodes.MarkSafe)))

    assert {ast_name(node.node) for node in unescaped} <= {"site.css", "site.icons"}
    assert forced == []


def ast_name(node: nodes.Expr) -> str:
    """Return `site.css` for the node of `site.css`, and `site.icons` for `site.icons["close"]`."""
    if isinstance(node, nodes.Getitem):
        return ast_name(node.node)
    if isinstance(node, nodes.Getattr):
        return f"{ast_name(node.node)}.{node.attr}"
    return node.name if isinstance(node, nodes.Name) else "?"


@pytest.mark.parametrize("path", PATHS)
def test_every_attribute_with_a_value_is_quoted(path: str) -> None:
    """Without quotes, a space in a translation begins another attribute."""
    text = (TEMPLATES / path).read_text("utf-8")

    assert "={{" not in text


@pytest.mark.parametrize("path", PATHS)
def test_no_template_holds_what_the_policy_would_block(path: str) -> None:
    """An inline handler would simply not work, and nobody would see why."""
    blocked = (" style=", " onclick", " onload", "javascript:", "<form", "<iframe")
    text = (TEMPLATES / path).read_text("utf-8").casefold()

    assert [word for word in blocked if word in text] == []


def test_an_undefined_name_stops_the_build(home) -> None:
    """A page with a gap could be the page without its number."""
    with pytest.raises(UndefinedError, match="nobody"):
        home("{{ nobody }}")


def test_an_undefined_field_stops_the_build(home) -> None:
    """A misspelt field must not read as empty."""
    with pytest.raises(UndefinedError, match="numbr"):
        home("{{ body.numbr }}")


def test_a_value_is_escaped_unless_it_is_ours(home) -> None:
    """Escaping is what happens when nobody thinks of it."""
    assert home("{{ '<b>' ~ page.settings.name }}") == "&lt;b&gt;Waymark"


def test_every_kind_of_page_has_its_template(real_kinds: set[str]) -> None:
    """A kind without a template fails the build of everybody's site."""
    assert real_kinds <= {Path(path).stem for path in PATHS if path.startswith("pages/")}


@pytest.fixture
def real_kinds(shop: Open) -> set[str]:
    """The kinds of page of the tiny site."""
    return {route.kind for route in shop().routes()}
