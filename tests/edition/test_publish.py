"""`check --publish`: the one command before publishing, and what it says to do next."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from builder.errors import Where
from builder.publishing.online import AGENT, addresses, dead
from builder.read import read

from ..conftest import snapshot
from .conftest import Shelter


def rows(told: str) -> dict[str, tuple[str, str]]:
    """Return the topics of an answer: how each stands, and its words."""
    found = [line.split(None, 2) for line in told.splitlines() if line.startswith(("  good  ", "  look  "))]
    return {topic: (state, words) for state, topic, words in found}


def test_every_topic_is_looked_at_and_no_file_is_changed(shelter: Shelter) -> None:
    """One command, so that none of ten is forgotten."""
    before = snapshot(shelter.root)

    ended = shelter.run("check", "--publish")

    assert ended.returncode == 0, ended.stderr
    assert snapshot(shelter.root) == before
    assert set(rows(ended.stdout)) == {
        "translations", "records", "addresses", "requests", "weights", "contrast", "overrides", "links",
    }  # fmt: skip
    assert rows(ended.stdout)["records"] == ("look", "1 lines: 0 due to be asked again, 1 never asked")
    assert "Before you publish: python build.py review\n" in ended.stdout
    assert ended.stdout.endswith("copy the folder, then python build.py verify ADDRESS\n")


def test_a_place_that_must_not_be_known_stops_it(shelter: Shelter) -> None:
    """The person looking for her reads this page too."""
    line = "- id: es-line\n  confidential: yes\n  channels:\n"
    line += "  - {type: phone, dial: '+34900105090', shown: 900 105 090, reach: both, device: any, label: none}\n"
    line += "  - {type: in-person, dial: none, shown: Sevilla, reach: inside, device: any, label: none}\n"
    line += (
        "  sources:\n  - {title: Ours, url: https://example.org/, date: unknown, read: 2026-11-21}\n  checked: never\n"
    )
    shelter.write("content/services/es.yaml", f"country: ES\nlines:\n{line}")

    ended = shelter.run("check", "--publish")

    assert ended.returncode == 1
    assert "shelter/content/services/es.yaml:7  lines[0].channels[1].shown\n" in ended.stderr
    assert "the place of this line must not be known, and its area is given" in ended.stderr


def test_what_the_base_changed_is_named_before_publishing(shelter: Shelter) -> None:
    """A remark of ours may now contradict the number beside it."""
    shelter.write("content/services/es.yaml", "country: ES\nlines:\n- id: es-line\n  note: Ask for Maria.\n")

    told = shelter.run("check", "--publish").stdout

    assert rows(told)["overrides"] == (
        "look", "1 things replaced or hidden; 0 changed in the base since, 1 not looked at yet",
    )  # fmt: skip
    assert "Before you publish: python build.py overrides\n" in told


def test_the_internet_is_asked_only_with_publish(shelter: Shelter) -> None:
    """Nobody is called by a command that did not say so."""
    ended = shelter.run("check", "--online")

    assert ended.returncode == 2
    assert "say both: check --publish --online" in ended.stderr


# ------------------------------------------------------------------------------------------------- other sites


class Other(BaseHTTPRequestHandler):
    """Another site: pages that are there, gone, forbidden, and one that refuses the first kind of question."""

    asked: list[tuple[str, str, str]] = []

    def answer(self) -> None:
        """Answer as the path says."""
        self.asked.append((self.command, self.path, self.headers["User-Agent"]))
        codes = {"/gone": 404, "/past": 410, "/no": 403, "/busy": 429, "/broken": 500}
        code = 405 if self.path == "/get" and self.command == "HEAD" else codes.get(self.path, 200)
        self.send_response(code)
        self.send_header("Content-Length", "0")
        self.end_headers()

    do_HEAD = do_GET = answer  # noqa: N815

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


@pytest.fixture
def other() -> Iterator[str]:
    """The address of that site."""
    Other.asked = []
    server = ThreadingHTTPServer(("127.0.0.1", 0), Other)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def test_only_a_page_whose_host_says_so_is_called_gone(other: str) -> None:
    """A host that shuts out programs has not lost its page; a source must not be thrown away for it."""
    names = ("here", "get", "gone", "past", "no", "busy", "broken")
    found = {f"{other}/{name}": Where("content/sources/a.yaml", line) for line, name in enumerate(names, 1)}

    lost = {one.address.rpartition("/")[2]: one.sure for one in dead(found, pause=0)}

    assert lost == {"gone": True, "past": True, "no": False, "busy": False, "broken": False}
    assert {agent for _, _, agent in Other.asked} == {AGENT}
    assert [path for method, path, _ in Other.asked if path == "/here"] == ["/here"]


def test_a_host_that_is_not_there_is_not_called_gone(other: str) -> None:
    """The line of whoever checks may be down."""
    (one,) = dead({"http://127.0.0.1:9/x": Where("content/sources/a.yaml", 3)}, pause=0)

    assert (one.sure, one.where.line) == (False, 3)


def test_every_address_of_the_content_is_known_with_its_place(shelter: Shelter) -> None:
    """What is not on the list is never asked."""
    found = addresses(read(shelter.base / "content"))

    assert str(found["https://example.org/line"]).startswith("content/services/es.yaml:")
    assert "https://www.wikipedia.org/" in found
