"""A copy held against its build: tampered, half-deployed, outdated and incomplete ones are told apart."""

from __future__ import annotations

import shutil
import subprocess
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from builder.errors import Misuse
from builder.release.headers import HEADERS, HTML, WORKER
from builder.release.manifest import NAME, keep, name_of, parsed, remembered, write
from builder.release.service import Release, Verdict, release_of, verify

PAGES = ("index.html", "en/index.html", "en/help/index.html", "404.html")


class Place:
    """A build before and a build now, and a copy of either to be harmed."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.old = self.built("old", "1 2 3")
        self.new = self.built("new", "1 2 4")
        self.cache = root / "cache"
        for build in (self.old, self.new):
            keep(self.cache, (build / NAME).read_text("utf-8"))
        self.copy = root / "copy"

    def built(self, name: str, number: str) -> Path:
        """Return a small finished folder; what stands in it hangs on `number`."""
        folder = self.root / name
        files = dict.fromkeys(PAGES, f"<!doctype html><p>{number}")
        files |= {"sw.js": "1;", f"assets/keep.{number[-1]}.js": "2;", "packs/en.json": "{}", "robots.txt": "ok"}
        for path, text in files.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(text, "utf-8")
        write(folder)
        return folder

    def put(self, build: Path) -> Path:
        """Let the copy be a whole copy of a build."""
        shutil.rmtree(self.copy, ignore_errors=True)
        shutil.copytree(build, self.copy)
        return self.copy


class Quiet(SimpleHTTPRequestHandler):
    """The plainest host there is."""

    extra: dict[str, str] = {}

    def log_message(self, *_: Any) -> None:
        """Say nothing."""

    def end_headers(self) -> None:
        """Send what this host was told to send."""
        for name, value in self.extra.items():
            self.send_header(name, value)
        super().end_headers()


class Soft(Quiet):
    """A host that shows its first page for whatever is not there."""

    def send_error(self, *_: Any) -> None:
        """Answer as if all were well."""
        self.path = "/index.html"
        self.do_GET()


class Served:
    """A folder behind a real server on this machine."""

    def __init__(self, folder: Path, handler: type[Quiet] = Quiet) -> None:
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(folder)))
        self.thread = threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.02})
        self.thread.start()
        self.address = f"http://127.0.0.1:{self.server.server_port}/"

    def end(self) -> None:
        """Stop it."""
        self.server.shutdown()
        self.thread.join()
        self.server.server_close()


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """Two builds and a cache that knows both."""
    return Place(tmp_path)


@pytest.fixture(params=["folder", "address"])
def ask(request: pytest.FixtureRequest, place: Place) -> Iterator[Any]:
    """Verify the copy: once as a folder, once through a real server."""
    running: list[Served] = []

    def asked(*, earlier: bool = True, release: bool = True, key: Path | None = None) -> Verdict:
        target = str(place.copy)
        if request.param == "address":
            running.append(Served(place.copy))
            target = running[-1].address
        known = remembered(place.cache) if earlier else {}
        return verify(target, release_of(place.new) if release else None, known, key, lambda done, whole: None)

    yield asked
    for server in running:
        server.end()


def whats(found: Verdict) -> list[str]:
    """Return what is wrong, in the words that are printed."""
    return [problem.what for problem in found.problems]


def test_a_whole_copy_is_whole(place: Place, ask: Any) -> None:
    """Whoever uploaded it may stop worrying."""
    place.put(place.new)

    found = ask()

    assert whats(found) == []
    assert (found.held.kind, len(found.held.same)) == ("whole", 8)


def test_a_changed_page_is_told_as_changed(place: Place, ask: Any) -> None:
    """A number that somebody else put there rings at somebody else's."""
    (place.put(place.new) / "en" / "help" / "index.html").write_text("<!doctype html><p>1 2 9", "utf-8")

    found = ask()

    assert whats(found) == ["files are not as they were built, nor as any build known here left them"]
    assert found.problems[0].found == "1 file: en/help/index.html"
    assert found.held.kind == "broken"


def test_an_earlier_build_is_told_as_outdated(place: Place, ask: Any) -> None:
    """Nobody changed it; the corrected number is simply not there yet."""
    place.put(place.old)

    found = ask()

    assert whats(found) == ["this is an earlier build, whole"]
    assert found.problems[0].found == f"build {name_of((place.old / NAME).read_text('utf-8'))}"
    assert found.held.kind == "outdated"


@pytest.mark.parametrize(
    "arrived", [("en/help/index.html",), ("index.html", NAME), ("assets/keep.4.js", "sw.js", NAME)]
)
def test_a_half_deployed_copy_is_told_as_mixed(place: Place, ask: Any, arrived: tuple[str, ...]) -> None:
    """The upload broke off: some pages lead to files that are not there, and nobody did any harm."""
    place.put(place.old)
    for name in arrived:
        shutil.copy(place.new / name, place.copy / name)

    found = ask()

    assert whats(found)[0] in ("two builds are mixed: only a part of the new one has arrived", "files are missing")
    assert "two builds are mixed: only a part of the new one has arrived" in whats(found)
    assert "files are not as they were built, nor as any build known here left them" not in whats(found)
    assert found.held.kind == "half"


def test_a_page_changed_in_an_outdated_copy_is_still_told_as_changed(place: Place, ask: Any) -> None:
    """An old copy is no cover for a new number."""
    (place.put(place.old) / "en" / "help" / "index.html").write_text("<!doctype html><p>1 2 9", "utf-8")

    assert "files are not as they were built, nor as any build known here left them" in whats(ask())


def test_a_missing_file_is_told(place: Place, ask: Any) -> None:
    """A host that drops files of a kind it does not know."""
    (place.put(place.new) / "packs" / "en.json").unlink()

    found = ask()

    assert whats(found) == ["files are missing"]
    assert found.problems[0].found == "1 file not there: packs/en.json"


def test_a_file_beyond_the_build_is_told_where_it_can_be_seen(place: Place) -> None:
    """A counter of visitors, put there by whoever has the password."""
    (place.put(place.new) / "count.js").write_text("1;", "utf-8")

    found = verify(str(place.copy), release_of(place.new), {}, None, lambda done, whole: None)

    assert whats(found) == ["files stand there that no build of ours made"]
    assert found.problems[0].found == "1 file: count.js"


def test_files_left_from_an_earlier_build_harm_nobody(place: Place) -> None:
    """Most uploads add and never remove."""
    shutil.copy(place.old / "assets" / "keep.3.js", place.put(place.new) / "assets")

    found = verify(str(place.copy), release_of(place.new), remembered(place.cache), None, lambda done, whole: None)

    assert whats(found) == []
    assert found.held.left == ("assets/keep.3.js",)


def test_a_copy_that_is_whole_by_its_own_list_alone_is_not_trusted(place: Place, ask: Any) -> None:
    """Who changes a page can change the list beside it: a list that nobody here knows proves nothing."""
    place.put(place.new)
    (place.copy / "en" / "help" / "index.html").write_text("<!doctype html><p>1 2 9", "utf-8")
    write(place.copy)

    assert whats(ask()) == ["this is another build, whole by its own list, and none that is known here"]


def test_without_a_build_here_the_copys_own_list_is_taken(place: Place, ask: Any) -> None:
    """A worker at another desk can still see that a stick was copied whole."""
    place.put(place.new)
    (place.copy / "robots.txt").unlink()

    assert whats(ask(release=False)) == ["files are missing"]


def test_without_any_list_there_is_nothing_to_hold_it_against(place: Place, ask: Any) -> None:
    """Silence would be taken for a yes."""
    (place.put(place.new) / NAME).unlink()

    with pytest.raises(Misuse, match=r"there is no MANIFEST\.sha256"):
        ask(release=False)


def test_an_address_that_does_not_answer_is_misuse(place: Place) -> None:
    """A wrong address is no tampered site."""
    served = Served(place.put(place.new))
    served.end()

    with pytest.raises(Misuse, match="does not answer"):
        verify(served.address, release_of(place.new), {}, None, lambda done, whole: None)


# ------------------------------------------------------------------------------------------------- headers


def on_host(place: Place, handler: type[Quiet]) -> Verdict:
    """Verify a whole copy behind a host."""
    served = Served(place.put(place.new), handler)
    try:
        return verify(served.address, release_of(place.new), {}, None, lambda done, whole: None)
    finally:
        served.end()


def test_headers_that_only_protect_are_noted_and_stop_nothing(place: Place) -> None:
    """A host that sends none is the cheapest there is, and better than no site."""
    found = on_host(place, Quiet)

    noted = {problem.wanted.partition(":")[0] for problem in found.notes}
    assert found.problems == ()
    assert noted == {header.name for header in HEADERS if header.kind == HTML and not header.must}


def test_headers_that_arrive_are_not_noted(place: Place) -> None:
    """The twin: our own settings silence every note."""
    sent = {header.name: header.value for header in HEADERS if header.kind == HTML and header.name != "Content-Type"}

    assert on_host(place, type("Good", (Quiet,), {"extra": sent})).notes == ()


def test_a_worker_of_the_wrong_type_is_a_problem(place: Place) -> None:
    """No browser would save the pages, and nobody would see why."""
    handler = type(
        "Plain", (Quiet,), {"guess_type": lambda self, path: "text/html" if path.endswith("l") else "text/plain"}
    )

    found = on_host(place, handler)

    assert any("no browser saves the pages" in what for what in whats(found))


def test_a_worker_kept_for_long_is_a_problem(place: Place) -> None:
    """A mended program would reach phones a day late."""
    found = on_host(place, type("Long", (Quiet,), {"extra": {"Cache-Control": "public, max-age=86400"}}))

    assert any("phones would keep an old program" in what for what in whats(found))
    assert WORKER in {header.kind for header in HEADERS if header.name == "Cache-Control"}


def test_a_host_that_shows_a_page_for_what_is_not_there_is_told(place: Place) -> None:
    """Phones would save the first page under every address that is gone."""
    assert "the host shows a page for an address that is not there" in whats(on_host(place, Soft))


# ------------------------------------------------------------------------------------------------- signatures


@pytest.fixture
def keys(tmp_path: Path) -> Path:
    """A pair of keys made for this test."""
    if not shutil.which("ssh-keygen"):
        pytest.skip("ssh-keygen is not here")
    path = tmp_path / "key"
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(path)], check=True)
    return path


def signed(folder: Path, key: Path) -> None:
    """Sign the list of a folder."""
    (folder / f"{NAME}.sig").unlink(missing_ok=True)
    command = ["ssh-keygen", "-q", "-Y", "sign", "-f", str(key), "-n", "file", str(folder / NAME)]
    subprocess.run(command, check=True, capture_output=True)


def test_a_good_signature_is_said_to_be_good(place: Place, ask: Any, keys: Path) -> None:
    """Then even a copy of a build that is not known here can be trusted."""
    signed(place.put(place.new), keys)

    found = ask(key=keys.with_suffix(".pub"))

    assert (whats(found), found.signed) == ([], True)


def test_a_list_changed_after_it_was_signed_is_told(place: Place, ask: Any, keys: Path) -> None:
    """The one thing an intruder cannot make."""
    signed(place.put(place.new), keys)
    (place.copy / "robots.txt").write_text("other", "utf-8")
    write(place.copy)

    found = ask(key=keys.with_suffix(".pub"))

    assert "the signature is not of this list and this key" in whats(found)
    assert not found.signed


def test_a_copy_without_a_signature_is_told_when_one_was_asked_for(place: Place, ask: Any, keys: Path) -> None:
    """Taking the signature away must not be a way round it."""
    place.put(place.new)

    assert whats(ask(key=keys.with_suffix(".pub"))) == ["the list is not signed"]


def test_a_secret_key_is_refused(place: Place, keys: Path) -> None:
    """It has no business in a command line, and none on this machine."""
    place.put(place.new)

    with pytest.raises(Misuse, match="is a secret key"):
        verify(str(place.copy), release_of(place.new), {}, keys, lambda done, whole: None)


# ------------------------------------------------------------------------------------------------- the list itself


@pytest.mark.parametrize("text", ["", "no list", f"{'0' * 64}  ../../etc/passwd\n", f"{'0' * 64} one-space\n"])
def test_what_is_no_list_is_refused(text: str) -> None:
    """A host's own error page is not taken for the list, and no list leads out of its folder."""
    with pytest.raises(ValueError, match="list"):
        parsed(text)


def test_the_list_can_be_read_by_everybodys_own_tool(place: Place) -> None:
    """Nobody has to trust this program: sha256sum reads it too."""
    if not shutil.which("sha256sum"):
        pytest.skip("sha256sum is not here")

    ended = subprocess.run(
        ["sha256sum", "-c", "--quiet", "--strict", NAME], cwd=place.new, capture_output=True, check=False
    )

    assert ended.returncode == 0, ended.stdout


def test_only_the_last_builds_are_remembered(tmp_path: Path) -> None:
    """What is kept between builds does not grow for ever."""
    for number in range(30):
        keep(tmp_path, f"{number:064d}  a\n")

    assert len(remembered(tmp_path)) == 20


def test_a_release_says_where_it_is_from(place: Place) -> None:
    """A person sees against what the copy was held."""
    release = release_of(place.new)

    assert isinstance(release, Release)
    assert release.origin.endswith(f"new/{NAME}")
    assert release_of(place.root / "nowhere") is None
