"""All of `content/` in, one site out, or every problem of every file."""

from __future__ import annotations

import pytest

from builder.errors import Problems
from builder.pipeline import Project
from builder.read import read
from builder.report import letter

CALLING = "guides/calling.md"
DAYS = 'value: "3", unit: day'
NO_DATE = (
    "\n  problem  this is not a date\n  wanted   2026, 2026-11 or 2026-11-21\n  found    2026-02-30\n"
    "  fix      write year, month, day, with hyphens"
)
NO_NUMBER = (
    "\n  problem  this is not a {}\n  wanted   digits, with a point if need be\n  found    {}\n"
    "  fix      use a point for parts of one, and two values for a range"
)


def told(tiny: Project) -> list[str]:
    """Return the letters about the content of a spoilt site."""
    with pytest.raises(Problems) as raised:
        read(tiny.content)
    return [letter(problem) for problem in raised.value.problems]


def test_the_tiny_site_is_read_whole(tiny: Project):
    """Every kind of file has its place in the site."""
    site = read(tiny.content)

    assert [guide.id for guide in site.guides] == ["calling", "privacy", "this-site"]
    assert [(territory.code, territory.emergency) for territory in site.territories] == [
        ("AQ", ()),
        ("ES", ("112", "085")),
        ("JO", ("911",)),
    ]
    assert [line.id for services in site.services for line in services.lines] == ["es-line", "es-old"]
    assert [right.id for rights in site.rights for right in rights.rights] == ["es-time"]
    assert [source.id for source in site.sources] == ["number-list", "line-guide"]
    assert [step.id for voice in site.check.voices for step in voice.steps] == ["door", "door-more", "end"]
    assert [term.id for term in site.terms] == ["helpline"]
    assert site.settings.name == "Waymark"


def test_a_line_that_is_held_back_or_doubtful_is_not_published(tiny: Project):
    """A wrong number is worse than none."""
    lines = {line.id: line for services in read(tiny.content).services for line in services.lines}

    assert (lines["es-line"].published, lines["es-old"].published) == (True, False)


@pytest.mark.parametrize(
    ("confidence", "held_back", "published"),
    [("high", "none", True), ("medium", "none", True), ("high", "It rang out.", False), ("low", "none", False)],
)
def test_a_line_is_published_when_it_is_sure_and_not_held_back(
    tiny: Project, confidence: str, held_back: str, published: bool
):
    """Both the doubt and the reason keep a number from the page."""
    file = tiny.content / "services" / "es.yaml"
    text = file.read_text("utf-8").replace("confidence: high", f"confidence: {confidence}", 1)
    file.write_text(text.replace("held_back: none", f"held_back: {held_back}", 1), "utf-8")

    assert read(tiny.content).services[0].lines[0].published is published


def test_every_document_is_kept_with_its_lines(tiny: Project):
    """Checks that run later still point to the line."""
    documents = read(tiny.content).documents

    assert sorted(documents) == [
        "content/check.yaml",
        "content/glossary.yaml",
        "content/guides/calling.md",
        "content/guides/privacy.md",
        "content/guides/this-site.md",
        "content/rights/es.yaml",
        "content/services/es.yaml",
        "content/site.yaml",
        "content/sources/all.yaml",
        "content/territories.yaml",
    ]
    assert str(documents["content/services/es.yaml"].where(("lines", 0, "channels", 0, "dial"))) == (
        "content/services/es.yaml:11  lines[0].channels[0].dial"
    )


def test_the_problems_of_all_files_are_told_at_once_and_sorted(tiny: Project):
    """Nobody runs the command twelve times."""
    for name, old, new in (
        ("territories.yaml", "source:", "sauce:"),
        ("guides/calling.md", "## What", "# What"),
        ("sources/all.yaml", "copy: live", "copy: alive"),
    ):
        file = tiny.content / name
        file.write_text(file.read_text("utf-8").replace(old, new, 1), "utf-8")
    (tiny.content / "glossary.yaml").unlink()

    assert [text.split("\n")[0] for text in told(tiny)] == [
        "content/glossary.yaml",
        "content/guides/calling.md:20",
        "content/sources/all.yaml:7  [0].copy",
        "content/territories.yaml:1  AQ.source",
        "content/territories.yaml:3  AQ.sauce",
    ]


@pytest.mark.parametrize("name", ["site.yaml", "check.yaml", "territories.yaml", "glossary.yaml"])
def test_a_file_every_site_has_is_asked_for(tiny: Project, name: str):
    """A whole kind of page would be gone, and nobody would be told."""
    (tiny.content / name).unlink()

    assert told(tiny) == [f"content/{name}\n  problem  the file is missing\n  fix      see docs/reference/content.md"]


@pytest.mark.parametrize(
    ("name", "letter"),
    [
        ("site.yaml", "fields with names are wanted here\n  wanted   name: value"),
        ("check.yaml", "fields with names are wanted here\n  wanted   name: value"),
        ("glossary.yaml", "a list is wanted here\n  wanted   - id: ..."),
        ("sources/all.yaml", "a list is wanted here\n  wanted   - id: ..."),
        ("territories.yaml", "country codes are wanted here\n  wanted   ES: ..."),
        ("services/es.yaml", "fields with names are wanted here\n  wanted   name: value"),
    ],
)
def test_an_empty_file_is_told(tiny: Project, name: str, letter: str):
    """An editor that crashed leaves one behind."""
    (tiny.content / name).write_bytes(b"")

    assert told(tiny) == [f"content/{name}:1\n  problem  {letter}"]


def test_a_folder_named_like_a_file_is_told(tiny: Project):
    """Some tools unpack `de.yaml` into a folder of that name."""
    (tiny.content / "services" / "de.yaml").mkdir()

    assert told(tiny) == [
        "content/services/de.yaml\n  problem  this is a folder, not a file\n  fix      rename it, or move it away"
    ]


@pytest.mark.parametrize(
    ("name", "old", "new", "letter"),
    [
        ("sources/all.yaml", "date: 2026-05", "date: 2026-02-30", "sources/all.yaml:5  [0].date" + NO_DATE),
        (
            "services/es.yaml",
            "date: 2026-05",
            "date: 2026-02-30",
            "services/es.yaml:29  lines[0].sources[0].date" + NO_DATE,
        ),
        (CALLING, DAYS, 'value: "2026-02-30", unit: date', f"{CALLING}:10  values.days" + NO_DATE),
        (
            CALLING,
            DAYS,
            'value: "11/2026", unit: date',
            f"{CALLING}:10  values.days" + NO_DATE.replace("2026-02-30", "11/2026"),
        ),
        (
            CALLING,
            DAYS,
            'value: "9:30", unit: day',
            f"{CALLING}:10  values.days" + NO_NUMBER.format("number of days", "9:30"),
        ),
        (
            CALLING,
            DAYS,
            'value: "3,5", unit: day',
            f"{CALLING}:10  values.days" + NO_NUMBER.format("number of days", "3,5"),
        ),
        (
            CALLING,
            DAYS,
            'value: "3-5", unit: percent',
            f"{CALLING}:10  values.days" + NO_NUMBER.format("percentage", "3-5"),
        ),
    ],
    ids=["source", "line", "value", "slash", "clock-for-days", "comma-for-days", "span-for-percent"],
)
def test_a_date_or_a_figure_that_cannot_be_is_told(tiny: Project, name: str, old: str, new: str, letter: str):
    """A typo in a date must get a line and a fix, not a trace."""
    file = tiny.content / name
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")

    assert told(tiny) == [f"content/{letter}"]


@pytest.mark.parametrize(
    "given",
    [
        'value: "2026-02-28", unit: date', 'value: "2026-11", unit: date', 'value: "2.5", unit: hour',
        'value: "40", unit: percent', 'value: "3-5", unit: none', 'value: "11/2026", unit: none',
    ],
)  # fmt: skip
def test_a_date_or_a_figure_that_can_be_is_fine(tiny: Project, given: str):
    """Nobody is sent looking for a mistake that is not there."""
    file = tiny.content / CALLING
    file.write_text(file.read_text("utf-8").replace(DAYS, given, 1), "utf-8")

    assert read(tiny.content).guides[0].head.values["days"].value in given


@pytest.mark.parametrize("hidden", ["\u202e", "\u2066", "\u200f", "\ufeff", "\x1b"])
def test_no_text_of_the_content_holds_an_invisible_control_character(tiny: Project, hidden: str):
    """Copied from a web page, one of these turns a sentence round for everybody."""
    file = tiny.content / "guides" / "calling.md"
    file.write_text(file.read_text("utf-8").replace("Lines differ", f"Lines {hidden}differ"), "utf-8")

    assert told(tiny) == [
        "content/guides/calling.md:34\n  problem  an invisible control character stands in the text\n"
        f"  wanted   none\n  found    Lines \\u{ord(hidden):04x}differ. Ask the line itself, as"
        f" [one guide]({{source_line_guide}}) says.\n  fix      delete U+{ord(hidden):04X}, or type the text again"
    ]


@pytest.mark.parametrize("hidden", ["\u202e", "\u2066", "\u200f", "\ufeff"])
@pytest.mark.parametrize(
    ("name", "old", "place"),
    [
        ("guides/calling.md", "tab: Before", "content/guides/calling.md:5  tab"),
        ("services/es.yaml", "operator: Casa", "content/services/es.yaml:6  lines[0].operator"),
        ("services/es.yaml", "shown: 900", "content/services/es.yaml:12  lines[0].channels[0].shown"),
    ],
    ids=["head", "name", "number"],
)
def test_no_field_of_the_content_does_either(tiny: Project, hidden: str, name: str, old: str, place: str):
    """A number that is read backwards is a wrong number."""
    file = tiny.content / name
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, old.replace(": ", f": {hidden}"), 1), "utf-8")

    assert told(tiny) == [
        f"{place}\n  problem  an invisible control character stands in the text\n  wanted   none\n"
        f"  found    U+{ord(hidden):04X}\n  fix      delete it, or type the text again"
    ]
