"""What leaves comes back, and what cannot come back is named."""

from __future__ import annotations

import json
import os
import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from builder.exchange import hsds_out, sheet_out
from builder.exchange.service import bring, export
from builder.exchange.trust import Origin
from builder.model import Line, Services
from builder.pipeline import Project
from builder.read import read
from tests.conftest import ROOT
from tests.exchange.conftest import FROM, TODAY, Bring
from tests.exchange.sample import leaves, service

SPECIFICATION = os.environ.get("HSDS_SPECIFICATION", "")
needs_specification = pytest.mark.skipif(
    not SPECIFICATION, reason="HSDS_SPECIFICATION names no checkout of github.com/openreferral/specification"
)


def lost(before: dict[str, Any], after: dict[str, Any], left: tuple[str, ...]) -> list[str]:
    """Return what of `before` neither stands in `after` nor was named as not taken."""
    named = {name.partition(" (")[0] for name in left}
    kept = {name: _bare(value) for name, value in leaves(after)}
    return [
        name
        for name, value in leaves(before)
        if re.sub(r"\[\d+\]", "[]", name) not in named and kept.get(name) != _bare(value)
    ]


def _bare(text: str) -> str:
    """Return a value without the blanks and quotes around it, which say nothing."""
    return " ".join(text.strip('"').split())


def there_and_back(bringing: Bring, given: dict[str, Any]) -> tuple[dict[str, Any], tuple[str, ...]]:
    """Return a service that was brought in and exported again, and the names of what was not taken."""
    done = bringing("theirs.json", {"contents": [given]}, country="ES", purpose="general-crisis")
    (outcome,) = done.outcomes
    assert outcome.verdict == "added", outcome.problems
    assert outcome.line
    return hsds_out.service("ES", outcome.line), outcome.draft.left


def test_a_foreign_service_comes_back_with_every_field_we_map(bringing: Bring) -> None:
    """An NGO that sends us its directory gets the same facts back from us, or is told which we could not keep."""
    after, left = there_and_back(bringing, service())

    assert lost(service(), after, left) == []
    for name in ("id", "name", "description", "url", "email", "status", "assured_date"):
        assert name not in left
        assert after[name] == service()[name]
    assert after["phones"][0]["number"] == "+44 1234 234567"
    assert after["schedules"][0]["byday"] == "MO,TU,WE"


def test_what_we_do_not_map_is_named(bringing: Bring) -> None:
    """Silence about a dropped field is how directories rot."""
    _, left = there_and_back(bringing, service())

    for name in ("alternate_name", "minimum_age", "phones[].extension", "contacts[].name", "metadata[].field_name"):
        assert name in left
    assert "organization.locations[].addresses[].address_1" in left


def test_a_field_lost_in_silence_would_be_seen() -> None:
    """The twin: the comparison itself must notice a field that is gone."""
    assert lost({"name": "A", "url": "x"}, {"name": "A"}, ()) == ["url"]


@pytest.mark.parametrize("state", ["inactive", "defunct", "temporarily closed"])
def test_a_service_that_is_closed_stays_closed(bringing: Bring, state: str) -> None:
    """A line that has ended must not come back to life on its way through us."""
    after, _ = there_and_back(bringing, service(status=state))

    assert after["status"] == state


def test_hours_that_are_not_weekly_stay_unknown_and_are_named(bringing: Bring) -> None:
    """Every second week is not every week: half of the callers would find nobody."""
    odd = [{**service()["schedules"][0], "interval": 2}]

    after, left = there_and_back(bringing, service(schedules=odd))

    assert "schedules" not in after
    assert any(name.startswith("schedules[].byday (") for name in left)


@needs_specification
@pytest.mark.parametrize("name", ["service_full.json", "service_list.json", "organization_full.json"])
def test_the_examples_of_the_specification_lose_no_field_we_map(bringing: Bring, name: str) -> None:
    """The same with data that others wrote to show what HSDS is."""
    given = json.loads((Path(SPECIFICATION) / "examples" / name).read_text("utf-8"))
    services = given.get("contents") or given.get("services") or [given]
    for one in services:
        whole = {**one, "organization": one.get("organization") or {n: v for n, v in given.items() if n != "services"}}
        whole.setdefault("phones", [{"id": one["id"], "number": "+44 1234 234567", "type": "voice"}])
        after, left = there_and_back(bringing, whole)

        assert lost(whole, after, left) == []


@needs_specification
def test_our_export_keeps_the_published_schema(tmp_path: Path) -> None:
    """Whoever reads HSDS can read ours."""
    jsonschema = pytest.importorskip("jsonschema")
    schema = json.loads((Path(SPECIFICATION) / "schema" / "compiled" / "service.json").read_text("utf-8"))
    judge = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())
    export(ROOT / "content", tmp_path / "ours.json", "hsds", (), held_back=True)
    services = json.loads((tmp_path / "ours.json").read_text("utf-8"))["contents"]

    assert [error.message for one in services for error in judge.iter_errors(one)] == []
    assert list(judge.iter_errors({**services[0], "status": "open"}))


@pytest.mark.parametrize("kind", ["hsds", "csv"])
def test_our_own_directory_comes_back_the_same(tmp_path: Path, kind: Any) -> None:
    """Every line with every field, into a directory that has none: what was exported is what is read."""
    content = tmp_path / "content"
    shutil.copytree(ROOT / "content", content)
    out = tmp_path / "all.txt"
    export(content, out, kind, (), held_back=True)
    before = read(content).services
    for path in (content / "services").iterdir():
        path.unlink()

    done = bring(content, out, None, "", None, Origin(out.name, "", TODAY), writing=True)

    assert done.problems is None
    assert [name for outcome in done.outcomes for name in outcome.draft.left] == []
    assert read(content).services == tuple(found for found in before if found.lines)


@pytest.mark.parametrize("kind", ["hsds", "csv"])
def test_bringing_our_own_export_back_changes_nothing(tiny: Project, tmp_path: Path, kind: Any) -> None:
    """A second import of the same file is no work for anybody."""
    out = tmp_path / "all.txt"
    export(tiny.content, out, kind, (), held_back=True)

    done = bring(tiny.content, out, None, "", None, Origin(out.name, "", TODAY), writing=True)

    assert {outcome.verdict for outcome in done.outcomes} == {"same"}
    assert done.files == ()


def test_only_what_is_published_leaves_unless_asked(tiny: Project, tmp_path: Path) -> None:
    """A number we do not trust must not reach people by way of somebody who trusts us."""
    export(tiny.content, tmp_path / "some.json", "hsds", (), held_back=False)
    export(tiny.content, tmp_path / "all.json", "hsds", (), held_back=True)
    some, both = (json.loads((tmp_path / name).read_text("utf-8"))["contents"] for name in ("some.json", "all.json"))

    assert [one["name"] for one in some] == ["Línea abierta"]
    assert [one.get("alert", "") for one in both] == [
        "",
        "Not verified, please do not publish: Only an old leaflet names it.",
    ]


def test_no_cell_of_ours_is_run_or_reshaped_by_a_spreadsheet(tiny: Project) -> None:
    """A formula in a name must not run on the machine of whoever opens the list; `016` keeps its zero."""
    (services,) = read(tiny.content).services
    risky = services.lines[0].model_copy(update={"name": "=cmd|' /C calc'!A0", "operator": "016"})

    text = sheet_out.table([("ES", risky)]).decode("utf-8-sig")

    assert "'=cmd|" in text
    assert ",'016," in text
    assert "'+34900105090" in text
    assert not re.search(r'(^|,)"?[=+\-@\d]', text.split("\r\n", 1)[1])


def test_every_field_of_a_line_is_in_the_table() -> None:
    """A field that the model gains and the table does not would be lost in every sheet."""
    from builder.exchange.fields import CHANNEL, LINE
    from builder.model import Channel

    assert {field.name for field in LINE} == set(Line.model_fields)
    assert {field.name for field in CHANNEL} == set(Channel.model_fields)
    assert {"country", "lines"} == set(Services.model_fields)


def test_a_line_without_a_source_is_never_published(bringing: Bring) -> None:
    """Whatever the file claims of its own confidence."""
    (outcome,) = bringing("a.csv", "country,kind,name,phone,confidence\nES,child,Voz,900 105 091,high\n").outcomes

    assert outcome.line
    assert not outcome.line.published
    assert (outcome.line.confidence, outcome.line.held_back) == ("low", "Imported, not yet checked.")
    assert outcome.line.sources[0].url == FROM
