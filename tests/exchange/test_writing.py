"""What an import writes: all of it or nothing, and nothing that people wrote is lost."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.errors import Misuse
from builder.exchange import clock, writing
from builder.exchange.commas import guarded, read
from builder.exchange.yaml_text import scalar
from builder.pipeline import Project
from builder.read import read as read_site
from builder.yamltext import parse
from tests.conftest import ROOT, Run, snapshot
from tests.exchange.conftest import Bring, Letters

ONE = "country,kind,name,phone\nES,child,Voz,900 105 091\n"
HELD = "id,country,note\nes-old,ES,Ask for an interpreter.\n"
SHOWN = "id,country,note\nes-line,ES,Ask for an interpreter.\n"
SOURCED = (
    "id,country,note,confidence,source title,source url,source read\n"
    "es-line,ES,Ask for an interpreter.,high,Leaflet,https://example.org/l,2026-11-01\n"
)


def test_a_dry_run_writes_nothing(bringing: Bring, tiny: Project) -> None:
    """People look first; that must cost nothing."""
    before = snapshot(tiny.content)

    done = bringing("a.csv", ONE)

    assert (snapshot(tiny.content), done.written, len(done.files)) == (before, False, 1)


def test_a_new_line_goes_below_the_others_untouched(bringing: Bring, tiny: Project) -> None:
    """Remarks in a file say where a number is from: an import must not lose one."""
    path = tiny.content / "services" / "es.yaml"
    before = path.read_text("utf-8")

    bringing("a.csv", ONE, writing=True)

    assert path.read_text("utf-8").startswith(before)
    assert [line.id for line in read_site(tiny.content).services[0].lines] == ["es-line", "es-old", "es-voz"]


def test_a_changed_line_keeps_its_remarks_and_its_neighbours(bringing: Bring, tiny: Project) -> None:
    """Only that line is written anew."""
    path = tiny.content / "services" / "es.yaml"
    text = path.read_text("utf-8").replace("- id: es-old", "# Remark above.\n- id: es-old\n  # Remark inside.")
    path.write_text(text, "utf-8")

    done = bringing("a.csv", HELD, writing=True)

    after = path.read_text("utf-8")
    assert done.outcomes[0].details == ('note: "none" -> "Ask for an interpreter."',)
    assert "# Remark above.\n# Remark inside.\n- id: es-old\n" in after
    assert after.partition("# Remark")[0] == text.partition("# Remark")[0]


def test_a_line_that_people_rely_on_is_not_changed_without_a_source(letters: Letters) -> None:
    """A wrong sheet must not take a good number away."""
    what = "this changes a line that people rely on now, and does not say on what ground"

    assert letters("a.csv", SHOWN) == [f"id: {what}"]


def test_a_doubtful_line_is_not_published_without_a_source(letters: Letters) -> None:
    """A cell that says "none" is no reason to trust a number that somebody had a reason to hold back."""
    what = "this changes whether people see a line, and does not say on what ground"

    assert letters("a.csv", "id,country,held_back,confidence\nes-old,ES,none,high\n") == [f"id: {what}"]


def test_with_a_source_it_is_changed_and_told(bringing: Bring, tiny: Project) -> None:
    """The twin: somebody who says where it was read may correct it."""
    done = bringing("a.csv", SOURCED, writing=True)

    assert [outcome.verdict for outcome in done.outcomes] == ["changed"]
    assert any(detail.startswith("note:") for detail in done.outcomes[0].details)
    assert read_site(tiny.content).services[0].lines[0].published


def test_a_check_of_other_facts_is_forgotten(bringing: Bring, tiny: Project) -> None:
    """The operator confirmed what stood there then, not what a sheet says now."""
    path = tiny.content / "services" / "es.yaml"
    path.write_text(path.read_text("utf-8").replace("checked: never", "checked: 2026-10-01", 1), "utf-8")

    bringing("a.csv", SOURCED, writing=True)

    assert read_site(tiny.content).services[0].lines[0].checked == "never"


def test_a_country_without_a_file_gets_one(bringing: Bring, tiny: Project) -> None:
    """The first line of a country is the one most wanted."""
    code = next(one.code for one in read_site(tiny.content).territories if one.code != "ES")

    bringing("a.csv", ONE.replace("ES,", f"{code},").replace("900 105 091", "112233"), writing=True)

    assert {found.country for found in read_site(tiny.content).services} == {"ES", code}


def test_when_one_file_cannot_be_put_in_place_none_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk in the middle must leave yesterday's directory."""
    files = {tmp_path / name: (name, f"new {name}") for name in ("a", "b", "c")}
    for path, (old, _) in files.items():
        path.write_text(old, "utf-8")
    real = Path.replace

    def broken(self: Path, target: Path) -> Path:
        if Path(target).name == "c":
            raise OSError(28, "No space left on device", str(target))
        return real(self, target)

    monkeypatch.setattr(Path, "replace", broken)

    with pytest.raises(Misuse):
        writing.write(files)
    assert {path.name: path.read_text("utf-8") for path in tmp_path.iterdir()} == {"a": "a", "b": "b", "c": "c"}


def test_a_file_that_changed_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    """Two people work on the directory at once; the second must not undo the first."""
    (tmp_path / "a").write_text("theirs", "utf-8")

    with pytest.raises(Misuse):
        writing.write({tmp_path / "a": ("ours", "new")})
    assert (tmp_path / "a").read_text("utf-8") == "theirs"


def test_the_commands_end_as_documented(run: Run, tiny: Project, tmp_path: Path) -> None:
    """Scripts of hosts rest on 0, 1 and 2."""
    good, bad = tmp_path / "good.csv", tmp_path / "bad.csv"
    good.write_text(ONE, "utf-8")
    bad.write_text(ONE.replace("ES", "XQ"), "utf-8")
    shutil.copy(ROOT / "build.py", tiny.root)
    place = ("--from", "https://example.org/list")

    dry = run("services", "import", str(good), *place)
    refused = run("services", "import", str(bad), *place, "--write")
    both = run("services", "import", str(good), "--dry-run", "--write")

    assert (dry.returncode, refused.returncode, both.returncode) == (0, 1, 2)
    assert "dry run" in dry.stdout
    assert "this is not a country code" in refused.stderr


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufeff\u2028\u2029"), max_size=40))
@settings(max_examples=150, deadline=None)
def test_any_text_comes_back_from_yaml_and_csv(text: str) -> None:
    """A name with a colon, a quote or a leading zero is still that name."""
    from builder.errors import HIDDEN

    text = text.strip()
    if HIDDEN.search(text):
        return
    document = parse(f"a: {scalar(text)}\nb: [{scalar(text, ',')}]\n", "x.yaml")
    (row,), _ = read(f'"{guarded(text).replace(chr(34), chr(34) * 2)}",b\n', "x.csv")

    assert document.value == {"a": text, "b": [text]}
    assert row[0].text == text


@pytest.mark.parametrize("hours", ["always", "unknown", [{"days": "sat-mon", "open": "09:00", "close": "24:00"}]])
def test_hours_come_back_from_every_writing(hours: object) -> None:
    """A wrap over the weekend is where such code breaks."""
    spans = [span for one in clock.schedules(hours) for span in clock.spans(one) or []]  # type: ignore[arg-type]

    assert clock.from_cell(clock.cell(hours)) == hours  # type: ignore[arg-type]
    assert hours == "unknown" or clock.joined(spans) == hours
