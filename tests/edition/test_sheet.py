"""`edition.yaml`: small, typed, and told with line and nearest word where it does not fit."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.errors import Misuse, Problems
from builder.layers import open_layer
from builder.layers.colours import LEAST, contrast, css
from builder.report import letter

SHEET = """\
name: Our House
discreet: Notes
languages: [es, en]
countries: [ES]
contact: none
"""


def told(tmp_path: Path, text: str) -> str:
    """Return the letters about an edition with this sheet, or nothing."""
    root = tmp_path / "shelter"
    root.mkdir(exist_ok=True)
    (root / "edition.yaml").write_text(text, "utf-8")
    try:
        open_layer(root)
    except Problems as error:
        return "\n".join(map(letter, error.problems))
    return ""


def test_the_smallest_sheet_has_five_lines(tmp_path: Path) -> None:
    """Everything else has a usual answer."""
    assert told(tmp_path, SHEET) == ""


@pytest.mark.parametrize("field", ["name", "discreet", "languages", "countries", "contact"])
def test_each_of_the_five_is_asked_for(tmp_path: Path, field: str) -> None:
    """The twin: none of them can be guessed for an organisation."""
    text = "".join(line for line in SHEET.splitlines(keepends=True) if not line.startswith(field))

    assert f'problem  the field "{field}" is missing' in told(tmp_path, text)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("colors: {}", 'there is no field "colors" here'),
        ("colours: {actoin: '#0b5156'}", 'did you mean "action"?'),
        ("hide: {guide: [steady]}", 'did you mean "guides"?'),
        ("offline: allways", "this is not a known offline"),
        ("exits: {es: example.org}", "this is not a web address"),
        ("hide: {cards: [hello]}", "this does not have the right form"),
        ("colours: {action: teal}", "this is not a colour"),
        ("colours: {action: '#d00000'}", "red alarms, and no page of this site is red"),
        ("icon: My Logo.svg", "an id holds only small letters"),
        ("instead: {steady: morning}", "this guide is not hidden"),
        ("hide: {guides: [a, b]}\ninstead: {a: b}", "links would lead to a guide that is hidden too"),
        ("languages: [fr]", "the field stands twice"),
    ],
)
def test_what_does_not_fit_is_told_with_its_line(tmp_path: Path, line: str, found: str) -> None:
    """One slip of a key costs a minute, not an afternoon."""
    letters = told(tmp_path, f"{SHEET}{line}\n")

    assert found in letters
    assert letters.startswith("shelter/edition.yaml:")


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("countries: [ES]", "countries: ES", "countries are a list, or the word all"),
        ("countries: [ES]", "countries: [Spain]", "this is not a country code"),
        ("countries: [ES]", "countries: [ES, ES]", "something stands twice in the list"),
        ("languages: [es, en]", "languages: []", "at least one is wanted here"),
        ("contact: none", "contact: call us", "this is not an e-mail address"),
        ("name: Our House", "name: House 12", "a name holds plain words only"),
        ("name: Our House", "name: '<b>Ours</b>'", "problem"),
    ],
)
def test_an_answer_that_does_not_fit_is_told(tmp_path: Path, old: str, new: str, found: str) -> None:
    """Each says what is wanted instead."""
    assert found in told(tmp_path, SHEET.replace(old, new))


def test_a_folder_without_a_sheet_is_misuse(tmp_path: Path) -> None:
    """The commonest slip is the wrong folder."""
    with pytest.raises(Misuse, match=r"there is no edition\.yaml"):
        open_layer(tmp_path)


# ------------------------------------------------------------------------------------------------- colours


def test_a_colour_that_cannot_be_read_is_told_with_the_nearest_that_can(tmp_path: Path) -> None:
    """A pale button is invisible in the sun, and to older eyes."""
    letters = told(tmp_path, f"{SHEET}colours:\n  action: '#3a9aa0'\n")

    assert letters.startswith(
        "shelter/edition.yaml:7  colours.action\n  problem  this colour cannot be read well enough"
    )
    assert "wanted   7:1 (white on it, and it on paper)\n  found    #3a9aa0" in letters
    better = letters.partition('take "')[2][:7]
    assert told(tmp_path, f"{SHEET}colours:\n  action: '{better}'\n") == ""


@pytest.mark.parametrize("name", ["action", "accent", "action_dark", "accent_dark"])
def test_each_colour_is_held_against_its_ground(tmp_path: Path, name: str) -> None:
    """The twin: a middle grey can be read on nothing."""
    assert "this colour cannot be read well enough" in told(tmp_path, f"{SHEET}colours:\n  {name}: '#808080'\n")


@pytest.mark.parametrize("action", ["#7a1f5c", "#123f7a", "#2f4a12", "#000000", "#4a2a08"])
def test_every_pair_of_text_and_ground_that_follows_from_a_choice_can_be_read(action: str) -> None:
    """The edition chooses one colour; the dark page, and the soft ground, follow by themselves."""
    rules = css({"action": action, "accent": "#ffe08a"})
    light, dark = rules.split("@media")
    for part, scheme in (
        (light, ("#fbf8f3", "#fffdf9", "#1f2a2e", "#46545a")),
        (dark, ("#191512", "#231e1a", "#f3ece2", "#cfc4b6")),
    ):
        paper, card, ink, quiet = scheme
        value = {name: part.partition(f"--{name}:")[2][:7] for name in ("teal", "on-teal", "soft", "amber", "on-amber")}
        pairs = [(value["teal"], ground) for ground in (paper, card, value["soft"])]
        pairs += [(value["on-teal"], value["teal"]), (value["on-amber"], value["amber"])]
        pairs += [(text, value["soft"]) for text in (ink, quiet)]
        assert [pair for pair in pairs if contrast(*pair) < LEAST] == []


def test_an_edition_without_colours_has_no_rules_of_its_own() -> None:
    """What is not chosen is the base's, and follows it."""
    assert css({"action": None, "accent": None, "action_dark": None, "accent_dark": None}) == ""
