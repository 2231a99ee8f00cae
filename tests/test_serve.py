"""The live site: an edit shows at the next look, and a slip shows itself with its place."""

from __future__ import annotations

import shutil
import socket
from pathlib import Path

import pytest
from jinja2 import FileSystemLoader
from werkzeug.test import Client, TestResponse

from builder import serve as serving
from builder.errors import Misuse
from builder.languages.load import read_languages
from builder.pages.table import url_of
from builder.pipeline import TEMPLATES, Options, Project
from builder.render import app as rendering
from builder.serve import Live, serve

CALLING = "content/guides/calling.md"


@pytest.fixture
def live(tiny: Project) -> Client:
    """A browser at the live tiny site."""
    return Client(Live(tiny, Options()))


@pytest.fixture
def templates(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Templates of our own to break."""
    folder = tmp_path / "templates"
    shutil.copytree(TEMPLATES, folder)
    monkeypatch.setattr(serving, "TEMPLATES", folder)
    monkeypatch.setattr(rendering, "PackageLoader", lambda package: FileSystemLoader(folder))
    return folder


def edit(path: Path, old: str, new: str) -> None:
    """Change a file as a writer would."""
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def shown(answer: TestResponse) -> str:
    """Return the text of an answer."""
    return answer.get_data(as_text=True)


def test_a_page_is_served_with_the_script_that_follows_edits(live: Client) -> None:
    """The writer looks at the page, not at a command line."""
    answer = live.get("/ar/safe/calling/")

    assert answer.status_code == 200
    assert answer.mimetype == "text/html"
    assert "اختر وقتاً لا يسمعك فيه أحد." in shown(answer)
    assert shown(answer).count('<script src="/_live.js"></script></body>') == 1


def test_the_script_that_follows_edits_is_of_the_live_site_only(built: Project) -> None:
    """What people are given never asks anybody anything."""
    assert [path for path in (built.root / "dist").rglob("*.html") if b"_live" in path.read_bytes()] == []


@pytest.mark.parametrize(
    ("url", "mimetype"),
    [
        ("/", "text/html"),
        ("/404.html", "text/html"),
        ("/robots.txt", "text/plain"),
        ("/build.json", "application/json"),
        ("/_live.js", "text/javascript"),
    ],
)
def test_everything_of_the_table_is_served_as_what_it_is(live: Client, url: str, mimetype: str) -> None:
    """The live site and the built one are the same site."""
    answer = live.get(url)

    assert (answer.status_code, answer.mimetype) == (200, mimetype)


def test_an_edited_guide_shows_at_the_next_look(tiny: Project, live: Client) -> None:
    """Writing is looking again."""
    assert "Choose a time when" in shown(live.get("/en/safe/calling/"))

    edit(tiny.root / CALLING, "Choose a time when", "Choose a moment when")

    assert "Choose a moment when" in shown(live.get("/en/safe/calling/"))


def test_an_edited_catalogue_shows_at_the_next_look(tiny: Project, live: Client) -> None:
    """A translator sees her sentence where it will stand."""
    live.get("/ar/safe/calling/")

    edit(tiny.locales / "ar" / "LC_MESSAGES" / "safe.po", "اختر وقتاً لا يسمعك فيه أحد.", "اختر وقتاً تكون فيه وحدك.")

    assert "اختر وقتاً تكون فيه وحدك." in shown(live.get("/ar/safe/calling/"))


def test_a_new_guide_has_its_address_at_once(tiny: Project, live: Client) -> None:
    """No restart between writing a page and reading it."""
    assert live.get("/en/about/resting/").status_code == 404

    shutil.copy(tiny.content / "guides" / "this-site.md", tiny.content / "guides" / "resting.md")

    assert live.get("/en/about/resting/").status_code == 200


@pytest.mark.parametrize(
    ("path", "old", "new", "told"),
    [
        ("content/territories.yaml", "ES:", "Es:", "content/territories.yaml:5"),
        ("content/services/es.yaml", "country: ES", "country: [ES", "content/services/es.yaml:"),
        (CALLING, "order: 10", "ordre: 10", "content/guides/calling.md:3"),
        ("locales/ar/LC_MESSAGES/help.po", "للأطفال", "للأطفال %", "locales/ar/LC_MESSAGES/help.po:"),
        ("content/check.yaml", "to: end}", "to: nowhere}", "content/check.yaml:"),
    ],
    ids=["wrong code", "broken YAML", "unknown field", "broken promise", "dead end"],
)
def test_a_slip_shows_in_the_page_with_its_file_and_line(
    tiny: Project, live: Client, path: str, old: str, new: str, told: str
) -> None:
    """Whoever typed it is looking at this page, and at nothing else."""
    live.get("/en/")
    edit(tiny.root / path, old, new)

    broken = live.get("/en/safe/calling/")

    assert broken.status_code == 500
    assert "<h1>To mend</h1>" in shown(broken)
    assert told in shown(broken)
    assert '<script src="/_live.js"></script></body>' in shown(broken)

    edit(tiny.root / path, new, old)

    assert live.get("/en/safe/calling/").status_code == 200


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("{% block main %}", "{% block main", "TemplateSyntaxError"),
        ("{{ page.title.html }}", "{{ page.titel.html }}", "titel"),
    ],
    ids=["half typed", "misspelt"],
)
def test_a_half_typed_template_shows_itself(live: Client, templates: Path, old: str, new: str, told: str) -> None:
    """A designer reads the slip where the page was."""
    assert live.get("/en/safe/calling/").status_code == 200
    edit(templates / "pages" / "guide.html", old, new)

    broken = live.get("/en/safe/calling/")

    assert broken.status_code == 500
    assert told in shown(broken)
    assert "guide.html" in shown(broken)
    assert live.get("/en/about/").status_code == 200

    edit(templates / "pages" / "guide.html", new, old)

    assert live.get("/en/safe/calling/").status_code == 200


def test_what_is_wrong_is_text_in_the_page(tiny: Project, live: Client) -> None:
    """The slip itself came from outside; it may not run in the page that tells of it."""
    edit(tiny.root / CALLING, "order: 10", 'order: "<script>alert(1)</script></body>"')

    broken = shown(live.get("/en/"))

    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in broken
    assert "<script>alert" not in broken
    assert broken.count("</body>") == 1


def test_the_state_changes_when_and_only_when_a_file_does(tiny: Project, live: Client) -> None:
    """A page that reloads for nothing loses the reader's place."""
    before = shown(live.get("/_live"))

    assert shown(live.get("/_live")) == before

    for path in (CALLING, "locales/ar/LC_MESSAGES/safe.po", "locales/languages.yaml", "content/site.yaml"):
        with (tiny.root / path).open("a", encoding="utf-8") as file:
            file.write("\n")
        after = shown(live.get("/_live"))
        assert after != before, path
        before = after


def test_the_state_changes_with_templates_and_style(tiny: Project, live: Client, templates: Path) -> None:
    """Designers edit those."""
    before = shown(live.get("/_live"))
    (templates / "more.html").write_text("", "utf-8")
    between = shown(live.get("/_live"))
    (tiny.root / "static").unlink()
    (tiny.root / "static").mkdir()

    assert len({before, between, shown(live.get("/_live"))}) == 3


def test_the_state_tells_nothing_but_that_it_changed(live: Client, tiny: Project) -> None:
    """It is asked for by a page; it needs no path of the machine."""
    assert str(tiny.root) not in shown(live.get("/_live"))


def test_a_language_asked_for_is_served(tiny: Project) -> None:
    """The made-up languages show what a real one would break."""
    live = Client(Live(tiny, Options(("en-XA",))))
    made_up = read_languages(tiny.locales).pseudo[0]

    assert 'lang="en-XA"' in shown(live.get(url_of(made_up, "")))


def test_a_port_that_is_taken_is_said_to_be() -> None:
    """The other server is left alone."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]

        with pytest.raises(Misuse, match=f"port {port} is taken") as misuse:
            serve(Project(Path()), Options(), port, lambda address: None)

    assert misuse.value.fix == "choose another --port"
