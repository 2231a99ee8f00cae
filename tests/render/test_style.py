"""The policy that keeps strangers out, and the style it lets in."""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path

import pytest

from builder.render import load_assets
from builder.render.policy import policy
from tests.conftest import ROOT
from tests.render.conftest import Shop


def hashed(css: str) -> str:
    """Return the CSP source of a style sheet."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(css.encode()).digest()).decode()}'"


@pytest.fixture
def static(tmp_path: Path) -> Path:
    """A folder of style, scripts and icons, as small as can be."""
    root = tmp_path / "static"
    files = {
        "css/tokens.css": ":root { --ink: #1f2a2e; } /* why */\n",
        "css/base.css": "body {\n  color: var(--ink);\n}\n",
        "css/layout.css": "main { margin: 0 }\n",
        "css/components/box.css": ".box { padding: 1rem }\n",
        "css/kinds/guide.css": ".guide { max-width: 38em }\n",
        "css/print.css": "@media print { nav { display: none } }\n",
        "js/frame/leave.js": "'use strict';\n",
        "sw/serve/serve.js": "'use strict';\n",
        "sw/leave/leave.js": "'use strict';\n",
        "icons/call.svg": '<svg viewBox="0 0 24 24"><path d="M1 1"/></svg>\n',
    }
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return root


def test_the_policy_of_every_page_allows_its_own_style_and_no_other(site: Shop) -> None:
    """A wrong hash leaves the page bare; a loose one lets a stranger's style draw over a number."""
    wrong = []
    for route in site.routes():
        page = site.page(route.url)
        styles = [node.text() for node in page.css("style")]
        allowed = page.css_first("meta[http-equiv=Content-Security-Policy]")
        if len(styles) != 1 or allowed is None or allowed.attributes["content"] != policy(hashed(styles[0])):
            wrong.append(route.url)

    assert wrong == []


def test_the_policy_comes_before_everything_it_must_rule(site: Shop) -> None:
    """What stands before the policy is not held by it."""
    for route in site.routes():
        page = site.html(route.url)
        assert page.index("Content-Security-Policy") < min(page.index("<style"), page.index("<script"))


def test_the_policy_forbids_what_it_does_not_name() -> None:
    """No form is sent, no frame opened, nothing fetched from elsewhere."""
    rules = dict(rule.split(" ", 1) for rule in policy("'sha256-x'").split("; "))

    assert rules["default-src"] == "'none'"
    assert rules["form-action"] == rules["base-uri"] == "'none'"
    assert "unsafe" not in policy("'sha256-x'")
    assert "http" not in policy("'sha256-x'")


@pytest.mark.parametrize("kind", sorted(path.stem for path in (ROOT / "static" / "css" / "kinds").glob("*.css")))
def test_a_page_carries_the_style_of_its_own_kind_and_no_other(kind: str) -> None:
    """On the slowest line each byte of style is paid for before the first word."""
    assets = load_assets(ROOT / "static")
    shared = assets.style("no such kind").css

    added = {name: len(style.css) - len(shared) for name, style in assets.styles.items()}

    assert added[kind] > 0
    assert added[""] == 0
    assert assets.style(kind).source == hashed(assets.style(kind).css)


def test_a_kind_without_a_sheet_of_its_own_has_the_shared_one(static: Path) -> None:
    """No page is ever bare."""
    assets = load_assets(static)

    assert assets.style("country") == assets.style("")
    assert assets.style("guide").css != assets.style("").css


def test_the_print_sheet_comes_last(static: Path) -> None:
    """On paper, what is printed must win over every other rule."""
    assert load_assets(static).style("guide").css.rstrip().endswith("@media print{nav{display:none}\n}")


def test_comments_and_margins_are_not_sent(static: Path) -> None:
    """They stand in every page."""
    css = load_assets(static).style("").css

    assert "why" not in css
    assert not re.search(r"\n\s|: | {|; ", css)


@pytest.mark.parametrize("code", ["</style>", "<script"])
def test_no_style_can_close_its_own_element(code: str) -> None:
    """The style is the one text that goes into a page as it is."""
    assert [kind for kind, style in load_assets(ROOT / "static").styles.items() if code in style.css] == []


def test_a_scripts_name_holds_its_fingerprint(static: Path) -> None:
    """A phone that kept the old one asks for the new one."""
    digest = hashlib.sha256(b"'use strict';\n").hexdigest()[:8]

    assets = load_assets(static)

    assert assets.names == {"frame.js": f"frame.{digest}.js"}
    assert assets.files == {f"frame.{digest}.js": b"'use strict';\n"}


def test_a_changed_script_has_another_name(static: Path) -> None:
    """Else an old script would run in a new page."""
    before = load_assets(static).names
    (static / "js" / "frame" / "leave.js").write_text("'use strict'; // more\n", "utf-8")

    assert load_assets(static).names != before


def test_equal_files_have_equal_names_in_any_folder(static: Path, tmp_path: Path) -> None:
    """Two machines make the same site."""
    moved = static.rename(tmp_path / "elsewhere")

    assert re.fullmatch(r"frame\.[0-9a-f]{8}\.js", load_assets(moved).names["frame.js"])
    assert load_assets(moved) == load_assets(moved)


def test_every_script_a_page_asks_for_is_published(site: Shop) -> None:
    """A missing script is a Leave button that does less."""
    published = {f"/assets/{name}" for name in site.edition.assets.files}
    asked = {
        "/" + (node.attributes["src"] or "").lstrip("./").removeprefix("/")
        for route in site.routes()
        for node in site.page(route.url).css("script[src]")
    }

    assert asked <= published
    scripts = {name.split(".")[0] for name in site.edition.assets.files if name.endswith(".js")}
    assert scripts == {"calendar", "check", "find", "frame", "guess", "install", "keep", "narrow", "now", "plan",
                       "search", "speak"}  # fmt: skip


def test_every_script_waits_for_the_page(site: Shop) -> None:
    """The words come first, always."""
    assert [route.url for route in site.routes() if site.page(route.url).css("script:not([defer])")] == []


def test_drawings_are_hidden_from_screen_readers(site: Shop) -> None:
    """A drawing beside a word, read aloud, is the word twice."""
    heard = [
        route.url
        for route in site.routes()
        for node in site.page(route.url).css("svg")
        if node.attributes.get("aria-hidden") != "true" or node.attributes.get("focusable") != "false"
    ]

    assert heard == []


def test_every_section_has_a_drawing_that_exists(site: Shop) -> None:
    """The settings name them, and a misspelt one must be found here."""
    assert {head.icon for head in site.edition.site.settings.sections} <= set(site.edition.assets.icons)


def test_a_drawing_is_taken_without_its_frame(static: Path) -> None:
    """The frame, with its size and its silence, is ours."""
    assert load_assets(static).icons["call"].count("<svg") <= 1
    assert '<path d="M1 1"/>' in load_assets(static).icons["call"]
