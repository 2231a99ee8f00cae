"""The base is brought up to date under an edition: it keeps working, nothing is lost, and what changed is told."""

from __future__ import annotations

import re

from .conftest import GUIDE, WHOLE_LINE, Shelter
from .test_layers import PO


def standing(shelter: Shelter) -> dict[str, str]:
    """Return how each override stands, by its name."""
    states = {
        "The base changed": "changed",
        "The base has these no": "gone",
        "Not looked": "new",
        "As you last": "same",
    }
    found: dict[str, str] = {}
    state = ""
    told = shelter.run("overrides").stdout
    for line in told.splitlines():
        state = next((word for head, word in states.items() if line.startswith(head)), state)
        if re.match(r"  \S", line):
            found[line.strip()] = state
    return found


def prepared(shelter: Shelter) -> None:
    """Let the edition replace a guide and a remark, word one text anew, and hide a line; and look at all of it."""
    shelter.write(
        "content/guides/steady.md",
        GUIDE.format(id="steady", title="Steady words", text="Come to our garden.", related=""),
    )
    note = "- id: es-line\n  note: Ask for Maria.\n"
    shelter.write("content/services/es.yaml", f"country: ES\nlines:\n{note}{WHOLE_LINE}")
    shelter.write("locales/en/LC_MESSAGES/ui.po", PO.format(code="en-GB", context="", id="Read this page in", text="X"))
    shelter.decide("", "hide:\n  lines: [es-old]")
    assert shelter.run("overrides", "--accept").returncode == 0


def test_what_is_replaced_is_listed_and_what_is_added_is_not(shelter: Shelter) -> None:
    """A line of its own stands over nothing."""
    prepared(shelter)

    assert standing(shelter) == {
        "guides/steady.md": "same",
        "hide lines es-old": "same",
        "services/es.yaml lines.es-line.note": "same",
    }


def test_before_somebody_looked_all_of_it_is_new(shelter: Shelter) -> None:
    """The twin: an edition that never looked would be told nothing of a change."""
    prepared(shelter)
    shelter.write("edition.lock", "")

    assert set(standing(shelter).values()) == {"new"}


def test_a_change_below_an_override_is_told_until_somebody_looked(shelter: Shelter) -> None:
    """The base's remark may now say that the line tells the police; the edition still hides that."""
    prepared(shelter)
    shelter.change_base("content/services/es.yaml", "You can ask for an interpreter first.", "They tell the police.")
    shelter.change_base("content/guides/steady.md", "Breathe out slowly.", "Do not breathe into a bag.")

    before = standing(shelter)
    build = shelter.run("build")
    shelter.run("overrides", "--accept")

    assert before["services/es.yaml lines.es-line.note"] == "changed"
    assert before["guides/steady.md"] == "changed"
    assert build.returncode == 0, build.stderr
    assert "Changed in the base below your own words: 2." in build.stdout
    assert "Ask for Maria." in shelter.page("en/help/es")
    assert set(standing(shelter).values()) == {"same"}


def test_what_the_base_changes_elsewhere_comes_through_and_is_not_told(shelter: Shelter) -> None:
    """A corrected number of a line whose remark alone is ours."""
    prepared(shelter)
    shelter.change_base("content/services/es.yaml", "shown: 900 105 090", "shown: 900-105-090")

    assert set(standing(shelter).values()) == {"same"}
    assert shelter.run("build").returncode == 0
    assert "900-105-090" in shelter.page("en/help/es")


def test_an_edition_goes_on_when_the_base_takes_a_line_away(shelter: Shelter) -> None:
    """The base took it out because it rings nowhere; an edition's remark cannot keep it, nor break on it."""
    prepared(shelter)
    path = shelter.base / "content" / "services" / "es.yaml"
    text = path.read_text("utf-8")
    path.write_text(
        text.replace("id: es-line", "id: es-other").replace("900105090", "900105091").replace("105 090", "105 091"),
        "utf-8",
    )

    build = shelter.run("build")

    assert build.returncode == 0, build.stderr
    assert standing(shelter)["services/es.yaml lines.es-line.note"] == "gone"
    assert "Ask for Maria." not in shelter.page("en/help/es")
    assert "tel:+34910000111" in shelter.page("en/help/es")


def test_an_edition_goes_on_when_the_base_takes_away_what_it_hides(shelter: Shelter) -> None:
    """Nothing is lost, and nobody has to hurry."""
    prepared(shelter)
    path = shelter.base / "content" / "services" / "es.yaml"
    text = path.read_text("utf-8")
    path.write_text(text[: text.index("- id: es-old")], "utf-8")

    assert shelter.run("check").returncode == 0
    assert standing(shelter)["hide lines es-old"] == "gone"


def test_a_guide_of_the_editions_own_stays_when_the_base_drops_its_own(shelter: Shelter) -> None:
    """What was written whole stands by itself."""
    prepared(shelter)
    (shelter.base / "content" / "guides" / "steady.md").unlink()
    shelter.change_base("content/guides/morning.md", "related: [steady]", "related: []")

    build = shelter.run("build")

    assert build.returncode == 0, build.stderr
    assert "Come to our garden." in shelter.page("en/safe/steady")


def test_a_wording_whose_text_the_base_rewrote_is_told(shelter: Shelter) -> None:
    """The words of the edition hang on words that are no longer there, and are shown to nobody."""
    prepared(shelter)
    shelter.guide("evening", "Write three words.", "Late hours")
    shelter.write(
        "locales/en/LC_MESSAGES/safe.po",
        PO.replace('msgctxt "{context}"\n', "").format(code="en-GB", id="Write three words.", text="Write four words."),
    )
    shelter.run("overrides", "--accept")
    assert standing(shelter)["text en Write three words."] == "same"
    shelter.guide("evening", "Write two words.", "Late hours")

    assert standing(shelter)["text en Write three words."] == "gone"


def test_the_lock_is_plain_text_that_names_what_it_is_for(shelter: Shelter) -> None:
    """A person sees in a comparison of two versions what was looked at."""
    prepared(shelter)
    text = (shelter.root / "edition.lock").read_text("utf-8")

    assert re.search(r"^[0-9a-f]{16}  guides/steady\.md$", text, re.MULTILINE)
    assert text.startswith("# What this edition replaces or hides of the base")
