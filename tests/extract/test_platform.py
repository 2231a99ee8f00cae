"""What platforms are told of our files agrees with the files."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
import yaml

from builder.languages.load import COMPONENTS, read_languages
from tests.conftest import ROOT

PARTS: list[dict[str, Any]] = json.loads((ROOT / "locales" / "weblate.json").read_text("utf-8"))
WORKFLOW = ROOT / ".github" / "workflows" / "texts.yml"
# Weblate refuses these beside a link to another part's repository.
OF_THE_REPOSITORY = {"vcs", "branch", "push_branch", "push", "merge_style", "push_on_commit", "commit_pending_age"}


def test_weblate_is_told_of_every_part_in_our_order():
    """A part it does not know is a part that nobody translates."""
    assert [part["slug"] for part in PARTS] == list(COMPONENTS)
    assert len({part["name"] for part in PARTS}) == len(COMPONENTS)


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part["slug"])
def test_weblate_finds_the_files_of_each_part(part: dict[str, Any]):
    """A mask that fits no file is an empty project, found out by the first translator."""
    codes = {language.code for language in read_languages(ROOT / "locales").languages if language.review != "source"}
    before, _, after = part["filemask"].partition("*")

    assert (ROOT / part["new_base"]).is_file()
    assert {code for code in codes if (ROOT / f"{before}{code}{after}").is_file()} == codes
    assert part["source_language"] == read_languages(ROOT / "locales").default


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part["slug"])
def test_weblate_writes_files_as_we_do_and_signs_nobody(part: dict[str, Any]):
    """Wrapped lines are noise in every review; a name in a file can put a translator in danger."""
    settings = part["file_format_params"]

    assert (part["file_format"], settings["po_line_wrap"], settings["po_keep_previous"]) == ("po", 65535, True)
    assert not settings["po_set_last_translator"]
    assert not part["manage_units"], "texts come from the content alone"
    assert "python_brace_format" in part["enforced_checks"]


def test_the_parts_share_one_repository():
    """Seven clones of it would push against each other."""
    first, *others = PARTS

    assert first["repo"] == "https://example.org/waymark.git", "an edition writes its own"
    assert {part["repo"] for part in others} == {f"weblate://waymark/{first['slug']}"}
    assert [part["slug"] for part in others if OF_THE_REPOSITORY & set(part)] == []


def test_the_workflow_runs_commands_that_exist():
    """A workflow that fails for itself is switched off, and then nobody keeps the files in step."""
    found = yaml.safe_load(WORKFLOW.read_text("utf-8"))
    scripts = " ".join(step.get("run", "") for job in found["jobs"].values() for step in job["steps"])

    assert set(re.findall(r"build\.py (translate \w+)", scripts)) == {"translate update", "translate check"}
    assert "make .venv/site" in scripts
    assert found["permissions"] == {"contents": "read"}
    assert "permissions" not in found["jobs"]["compare"], "a change by a stranger may read, and no more"
