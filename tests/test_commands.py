"""The front door: what can be asked for, what is said, and how it ends."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import threading
from http.client import HTTPConnection
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

import build
from builder.pipeline import Project
from tests.conftest import ROOT, Run, run_build
from tests.freeze.conftest import tree

COMMANDS = {name: command for name, command in build.main.commands.items() if name != "translate"}
COMMANDS["translate update"] = build.translate_group.commands["update"]
ESCAPE = "\x1b"


# ------------------------------------------------------------------------------------------------- build


@pytest.mark.parametrize("environment", [{}, {"NO_COLOR": "1"}, {"TERM": "dumb"}], ids=["pipe", "no colour", "dumb"])
def test_a_build_in_a_pipe_speaks_in_plain_lines(run: Run, environment: dict[str, str]) -> None:
    """A log with escape codes in it cannot be read or sent."""
    ended = run("build", **environment)

    assert ended.returncode == 0
    assert ESCAPE not in ended.stdout + ended.stderr
    assert "\r" not in ended.stdout + ended.stderr
    assert ended.stderr.splitlines() == [
        "Reading the content ...",
        "Checking the content ...",
        "Reading the languages ...",
        "Planning the pages ...",
        "Looking for what changed ...",
        "Making the pages ...",
        "Packing the pages for phones ...",
        "Checking the pages ...",
        "Putting the site in place ...",
    ]


def test_a_build_ends_with_what_was_made_and_what_is_next(run: Run) -> None:
    """Whoever built it knows that it worked, what it weighs, and what to do now."""
    lines = run("build").stdout.splitlines()

    assert re.fullmatch(r"Built dist/: 80 pages in 2 languages, \d\.\d MB\.", lines[0])
    assert re.fullmatch(r"Made 1\d\d files anew in \d+\.\d s; slowest: [a-z ]+, \d+\.\d s\.", lines[1])
    assert [re.sub(r"\d+", "N", line) for line in lines[2:5]] == [
        "Heaviest country: N B gzipped (N B of it style); first view N B in N requests: ar/help/es/",
        "Heaviest guide: N B gzipped (N B of it style); first view N B in N requests: ar/safe/calling/",
        "Heaviest right: N B gzipped (N B of it style); first view N B in N requests: ar/rights/es/",
    ]
    assert re.fullmatch(r"Largest pack: \d+ B for 40 pages in \d+ chunks, .*: packs/ar\.json", lines[5])
    assert lines[6:] == ["Next: python build.py serve to read it here, or copy the folder to your host."]


def test_without_a_command_it_builds(run: Run, tiny: Project) -> None:
    """The shortest thing to type is the thing most wanted."""
    ended = run()

    assert ended.returncode == 0
    assert ended.stdout.startswith("Built dist/")
    assert (tiny.root / "dist" / "build.json").is_file()


def test_a_build_goes_where_it_is_told(run: Run, tiny: Project) -> None:
    """One folder for the host, one for the stick."""
    ended = run("build", "--out", "deep/er/site", "--links", "file", "--language", "ar")

    assert ended.returncode == 0
    assert ended.stdout.startswith("Built deep/er/site/: 80 pages in 2 languages")
    assert b'href="../help/index.html"' in (tiny.root / "deep/er/site/en/safe/index.html").read_bytes()
    assert not (tiny.root / "dist").exists()


@pytest.mark.parametrize("code", ["en-XA", "ar-XB"])
def test_a_made_up_language_can_be_built(run: Run, tiny: Project, code: str) -> None:
    """It shows what a real language would break, before a person meets it."""
    ended = run("build", "--language", code)

    assert ended.returncode == 0, ended.stderr[:1500]
    assert {path.name for path in (tiny.root / "dist").iterdir() if path.is_dir()} == {
        "assets", "en", "packs", code.lower(),
    }  # fmt: skip


def test_an_address_without_its_last_slash_is_completed(run: Run, tiny: Project) -> None:
    """Nobody types it."""
    assert run("build", "--base-url", "https://help.example/a").returncode == 0

    assert b"<loc>https://help.example/a/en/</loc>" in (tiny.root / "dist" / "sitemap.xml").read_bytes()
    assert b'href="/a/en/"' in (tiny.root / "dist" / "404.html").read_bytes()


# ------------------------------------------------------------------------------------------------- check, pages


def test_check_says_that_all_is_well_and_makes_nothing(run: Run, tiny: Project) -> None:
    """A translator can ask at any time; nothing is changed by asking."""
    before = tree(tiny.root)

    ended = run("check")

    assert ended.returncode == 0
    assert ended.stdout == "All in order: 80 pages in 2 languages.\nNext: python build.py build\n"
    assert {name: digest for name, digest in tree(tiny.root).items() if not name.startswith(".cache/")} == before


@pytest.mark.parametrize("command", ["check", "build", "pages"])
def test_wrong_content_is_told_as_a_letter(run: Run, tiny: Project, command: str) -> None:
    """What is wrong, where, and what to do: to the one who can mend it."""
    path = tiny.content / "guides" / "calling.md"
    path.write_text(path.read_text("utf-8").replace("audience: person", "audience: persn"), "utf-8")

    ended = run(command)

    assert ended.returncode == 1
    assert ended.stdout == ""
    assert ESCAPE not in ended.stderr
    assert (
        "content/guides/calling.md:7  audience\n"
        "  problem  this is not a known audience\n"
        "  wanted   person, friend, worker, all\n"
        "  found    persn\n"
        '  fix      did you mean "person"?\n'
        "1 problem. Nothing was changed: the last good site stands.\n"
        "Mend what is listed and run the same command again.\n"
    ) in ended.stderr
    assert not (tiny.root / "dist").exists()


def test_the_page_table_is_the_same_each_time(tiny: Project) -> None:
    """It is kept, compared and read by other programs."""
    one = run_build(tiny.root, "pages", PYTHONHASHSEED="1")
    other = run_build(tiny.root, "pages", PYTHONHASHSEED="2", TZ="Asia/Tokyo")

    rows = [line.split("\t") for line in one.stdout.splitlines()]
    assert one.stdout == other.stdout
    assert {len(row) for row in rows} == {4}
    assert rows[0] == ["/", "chooser", "-", ""]
    assert ["/en/safe/calling/", "guide", "en", "Before you call"] in rows
    assert ["/ar/404.html", "notfound", "ar", "This page is not here"] in rows
    assert one.stderr == ""


def test_one_language_is_asked_for(run: Run) -> None:
    """A translator waits for her own pages only."""
    codes = {line.split("\t")[2] for line in run("pages", "--language", "en").stdout.splitlines()}
    more = {line.split("\t")[2] for line in run("pages", "--language", "ar", "--language", "en-XA").stdout.splitlines()}

    assert (codes, more) == ({"-", "en"}, {"-", "en", "ar", "en-XA"})


def test_texts_for_translators_are_gathered_once(run: Run, tiny: Project) -> None:
    """A second time finds nothing to do, and no translator's work is touched."""
    first = run("translate", "update")
    catalogues = tree(tiny.locales)
    second = run("translate", "update")

    assert (first.returncode, second.returncode) == (0, 0)
    assert "wrote locales/safe.pot" in first.stdout
    assert second.stdout.startswith("Every file for translators is up to date.\n")
    assert tree(tiny.locales) == catalogues
    assert run("check").returncode == 0


# ------------------------------------------------------------------------------------------------- misuse, endings


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["build", "--out", "content"], "content holds files that this program did not make"),
        (["build", "--out", "build.py"], "build.py is a file, not a folder"),
        (["build", "--base-url", "help.example"], "help.example is not a web address"),
        (["check", "--language", "arr"], 'there is no language "arr"'),
    ],
    ids=["not ours", "a file", "no address", "no such language"],
)
def test_misuse_is_told_with_what_to_do_instead(run: Run, tiny: Project, arguments: list[str], told: str) -> None:
    """A refusal without a way on is a dead end."""
    before = tree(tiny.content)

    ended = run(*arguments)

    assert ended.returncode == 2
    assert "This was not done: " in ended.stderr
    assert told in ended.stderr
    assert "\n  fix      " in ended.stderr
    assert ended.stdout == ""
    assert tree(tiny.content) == before


@pytest.mark.parametrize(
    "arguments",
    [
        ["biuld"],
        ["build", "--links", "both"],
        ["build", "--jobs", "0"],
        ["build", "--jobs", "many"],
        ["serve", "--port", "70000"],
        ["translate"],
    ],
    ids=" ".join,
)
def test_a_command_that_is_not_understood_ends_with_two(arguments: list[str]) -> None:
    """A script can tell a slip of its own from wrong content."""
    assert CliRunner().invoke(build.main, arguments).exit_code == 2


def test_a_project_without_content_is_misuse(run: Run, tiny: Project) -> None:
    """The commonest slip is to stand in the wrong folder."""
    (tiny.content).rename(tiny.root / "elsewhere")

    ended = run("check")

    assert ended.returncode == 2
    assert "run this from the project's folder" in ended.stderr


def test_a_bug_of_ours_ends_with_three_and_is_called_ours(capsys: pytest.CaptureFixture[str]) -> None:
    """A translator must never think that she broke it."""

    def slip() -> None:
        raise RuntimeError("a slip")

    with pytest.raises(SystemExit) as ended:
        build.ending(build.Report(sys.stdout, sys.stderr), slip)

    told = capsys.readouterr().err
    assert ended.value.code == 3
    assert "RuntimeError: a slip" in told
    assert "This is our fault, not yours." in told


def test_a_bug_in_a_worker_shows_where_it_happened(capsys: pytest.CaptureFixture[str]) -> None:
    """The trace of the other process comes with it."""

    def slip() -> None:
        error = RuntimeError("a slip")
        error.add_note("in guide.html, line 7")
        raise error

    with pytest.raises(SystemExit):
        build.ending(build.Report(sys.stdout, sys.stderr), slip)

    assert "in guide.html, line 7" in capsys.readouterr().err


def test_serve_says_where_it_is_and_ends_at_ctrl_c(tiny: Project) -> None:
    """The address is the one thing a writer needs from it."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, "build.py", "serve", "--port", str(port)],
        cwd=tiny.root,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    deadline = threading.Timer(60, process.kill)
    deadline.start()
    try:
        assert process.stdout is not None
        line = process.stdout.readline()
        browser = HTTPConnection("127.0.0.1", port, timeout=30)
        browser.request("GET", "/_live")
        assert browser.getresponse().status == 200
        browser.close()
        process.send_signal(signal.SIGINT)
        _, complaints = process.communicate()
    finally:
        deadline.cancel()
        process.kill()
        process.wait()

    assert line == f"Serving http://127.0.0.1:{port}/  (Ctrl-C ends it; pages follow your edits)\n"
    assert process.returncode == 0
    assert complaints == ""


# ------------------------------------------------------------------------------------------------- help


@pytest.mark.parametrize("name", COMMANDS)
def test_help_says_what_a_command_does(name: str) -> None:
    """Nobody should need the manual to begin."""
    answer = CliRunner().invoke(build.main, [*name.split(), "--help"], terminal_width=200)

    assert answer.exit_code == 0
    assert (COMMANDS[name].help or "").split("\n")[0] in answer.output


def test_help_lists_every_command() -> None:
    """What is not listed is not found."""
    output = CliRunner().invoke(build.main, ["--help"]).output

    assert [name for name in build.main.commands if f"  {name} " not in output] == []


@pytest.mark.parametrize(
    ("name", "flag"),
    [
        (name, param.opts[0])
        for name, command in COMMANDS.items()
        for param in command.params
        if not isinstance(param, click.Argument)  # what a command is for stands in its own words
    ],
)
def test_every_flag_has_its_words(name: str, flag: str) -> None:
    """A flag without words is tried on somebody's only site."""
    option = next(param for param in COMMANDS[name].params if flag in param.opts)

    assert isinstance(option, click.Option)
    assert option.help
    assert option.help.endswith(".")


def test_the_output_of_a_build_is_the_projects_own_folder() -> None:
    """Wherever it is started from, it writes to one place."""
    out = next(param for param in COMMANDS["build"].params if param.name == "out")

    assert out.default == Path(build.__file__).parent / "dist"
