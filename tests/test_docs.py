"""The documents keep step with the program: every field, flag and promise has its words."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest
from pydantic.fields import FieldInfo

import build
from builder import checks, model, verify
from builder.languages.catalog import Language, Languages
from builder.model import SelfCheck, Site
from builder.pages import plan
from builder.read import directory, read, tables
from builder.read.coverage import coverage
from builder.read.figures import figures
from builder.read.guides import guide
from builder.records import Record
from builder.records import build as build_record
from builder.yamltext import Document, parse
from tests.conftest import ROOT

DOCS = ROOT / "docs"
CONTENT = (DOCS / "reference" / "content.md").read_text("utf-8")
COMMANDS_TEXT = (DOCS / "reference" / "commands.md").read_text("utf-8")
LANGUAGES_TEXT = (DOCS / "reference" / "languages.md").read_text("utf-8")
PROMISES_TEXT = (DOCS / "reference" / "promises.md").read_text("utf-8")

PAPERS = ["README.md", *(path.relative_to(ROOT).as_posix() for path in sorted(DOCS.rglob("*.md")))]

SECTIONS: dict[str, tuple[type[Record], ...]] = {
    "Guides": (model.GuideHead, model.Reading, model.Value),
    "Territories": (model.Territory,),
    "Services": (model.Services, model.Line, model.Channel, model.Span, model.Seen),
    "Rights": (model.Rights, model.Law, model.Right, model.HeldBack, model.Seen),
    "Sources": (model.Source,),
    "Self-check": (model.SelfCheck, model.Voice, model.CheckStep, model.Answer),
    "Glossary": (model.Term,),
    "Figures": (model.Figures, model.Chart, model.Figure, model.Point, model.Mistake),
    "Plan": (model.Plan, model.TickGroup, model.Tick),
    "Cards": (model.Cards, model.Situation, model.Card),
    "Coverage": (model.Coverage, model.Row),
    "Site": (model.Settings, model.SectionHead, model.Look),
}
FROM_THE_FILE_NAME = {(model.Territory, "code")}


def section(name: str) -> str:
    """Return the part of content.md that begins with the heading `name`."""
    others = "|".join(SECTIONS)
    found = re.search(rf"^## {name}\b.*?(?=^## (?:{others})\b|\Z)", CONTENT, re.DOTALL | re.MULTILINE)
    assert found, name
    return found.group()


def fenced(text: str, language: str) -> list[str]:
    """Return the examples of one language."""
    return re.findall(rf"^```{language}\n(.*?)^```", text, re.DOTALL | re.MULTILINE)


def written(name: str, info: FieldInfo) -> str:
    """Return the name of a field as people write it."""
    return info.alias or name


def told(field: str, text: str) -> bool:
    """Return whether a field stands in `text`: in a code span, or as a key of an example."""
    spans = re.findall(r"`([^`\n]+)`", text)
    keys = "\n".join(fenced(text, "yaml") + fenced(text, "markdown"))
    in_span = any(re.search(rf"(?<![\w-]){field}(?![\w-])", span) for span in spans)
    return in_span or bool(re.search(rf"(^|[\s{{,-]){field}:", keys))


# ------------------------------------------------------------------------------------------------- commands


def commands(group: click.Group, before: str = "") -> dict[str, click.Command]:
    """Return every command by the words that call it."""
    found: dict[str, click.Command] = {}
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            found |= commands(command, f"{before}{name} ")
        if not isinstance(command, click.Group) or command.invoke_without_command:
            found[before + name] = command
    return found


@pytest.mark.parametrize("name", commands(build.main))
def test_every_command_is_documented(name: str) -> None:
    """A command nobody knows of is a command nobody has."""
    assert f"| `{name}` |" in COMMANDS_TEXT


@pytest.mark.parametrize(
    ("name", "flag"),
    [(name, param.opts[0]) for name, command in commands(build.main).items() for param in command.params],
)
def test_every_flag_is_documented_with_its_command(name: str, flag: str) -> None:
    """The table says which command takes it."""
    rows = [row for row in COMMANDS_TEXT.splitlines() if row.startswith(f"| `{flag}")]

    assert len(rows) == 1
    assert name in [command.strip() for command in rows[0].split("|")[2].split(",")]


def test_no_flag_is_documented_that_is_not_there() -> None:
    """A promise of a flag is a search in vain."""
    real = {param.opts[0] for command in commands(build.main).values() for param in command.params}

    assert set(re.findall(r"`(--[a-z-]+)", COMMANDS_TEXT)) <= real


def test_the_exit_codes_are_documented() -> None:
    """Scripts of hosts rest on them."""
    assert "0 good, 1 the content is wrong, 2 the command was misused, 3 our own bug" in COMMANDS_TEXT


@pytest.mark.parametrize("path", PAPERS)
def test_every_command_a_document_tells_to_type_exists(path: str) -> None:
    """The first line a newcomer types must work."""
    text = (ROOT / path).read_text("utf-8")
    known = commands(build.main)
    makefile = (ROOT / "Makefile").read_text("utf-8")

    typed = {words.strip() for words in re.findall(r"build\.py((?: [a-z][a-z-]*){1,2})", text)}
    made = set(re.findall(r"(?:^|`)make ([a-z]+)", text, re.MULTILINE))

    assert {words for words in typed if words not in known and words.split()[0] not in known} == set()
    assert {target for target in made if not re.search(rf"^{target}:", makefile, re.MULTILINE)} == set()


# ------------------------------------------------------------------------------------------------- fields


@pytest.mark.parametrize(
    ("heading", "record", "field"),
    [
        pytest.param(heading, record, written(name, info), id=f"{heading}-{record.__name__}.{written(name, info)}")
        for heading, records in SECTIONS.items()
        for record in records
        for name, info in record.model_fields.items()
        if (record, name) not in FROM_THE_FILE_NAME
    ],
)
def test_every_field_of_the_content_is_documented(heading: str, record: type[Record], field: str) -> None:
    """A writer looks a field up where its file is described."""
    assert told(field, section(heading)), f"{record.__name__}.{field}"


def test_every_record_of_the_model_is_held_against_the_documents() -> None:
    """A new record must be added above, or nobody documents it."""
    records = {found for found in vars(model).values() if isinstance(found, type) and issubclass(found, Record)}

    assert records == {record for group in SECTIONS.values() for record in group}


@pytest.mark.parametrize(
    "field",
    [written(name, info) for record in (Languages, Language) for name, info in record.model_fields.items()],
)
def test_every_field_of_a_language_is_documented(field: str) -> None:
    """Adding a language is filling in these."""
    assert f"| `{field}` |" in LANGUAGES_TEXT


def test_no_field_of_a_language_is_documented_that_is_not_there() -> None:
    """An unknown field is an error, so a wrong document costs an hour."""
    real = {written(name, info) for record in (Languages, Language) for name, info in record.model_fields.items()}

    assert set(re.findall(r"^\| `(\w+)` \|", LANGUAGES_TEXT, re.MULTILINE)) == real


# ------------------------------------------------------------------------------------------------- promises


@pytest.mark.parametrize("promise", verify.PROMISES, ids=lambda promise: promise.name)
def test_every_promise_of_the_built_folder_is_documented(promise: verify.Promise) -> None:
    """Whoever relies on us can read on what."""
    assert f"- `{promise.name}`: {promise.sentence}\n" in PROMISES_TEXT


def test_every_check_of_the_content_is_documented() -> None:
    """One line for each module, in the words of its readers."""
    folder = Path(checks.__file__).parent
    modules = {path.stem for path in folder.glob("*.py")} - {"__init__"}
    part = PROMISES_TEXT.partition("## Of the content")[2].partition("\n## ")[0]

    assert set(re.findall(r"^- `(\w+)`: ", part, re.MULTILINE)) == modules


# ------------------------------------------------------------------------------------------------- links


@pytest.mark.parametrize("path", ["CHANGELOG.md", *PAPERS])
def test_every_link_of_a_document_arrives(path: str) -> None:
    """A reader sent to a page that is not there stops reading."""
    text = re.sub(r"^```.*?^```", "", (ROOT / path).read_text("utf-8"), flags=re.DOTALL | re.MULTILINE)
    text = re.sub(r"`[^`\n]*`", "", text)
    targets = [target.partition("#")[0] for target in re.findall(r"\]\(([^)\s]+)\)", text)]

    lost = [t for t in targets if t and ":" not in t and not ((ROOT / path).parent / t).exists()]

    assert lost == []


@pytest.mark.parametrize("path", [path for path in PAPERS if "/tutorial/" not in path])
def test_every_file_a_document_names_exists(path: str) -> None:
    """A path in a text is a link without its brackets; a tutorial names files that its reader makes."""
    text = (ROOT / path).read_text("utf-8")
    named = re.findall(r"`((?:builder|content|locales|static|tests|docs|tools)/[\w./-]*\w)`", text)

    assert [name for name in named if not (ROOT / name).exists()] == []


# ------------------------------------------------------------------------------------------------- examples


def example(name: str, path: str) -> Document:
    """Return the YAML example of a section, as if it were the file `path`."""
    (text,) = fenced(section(name), "yaml")
    return parse(text, path)


def test_the_example_of_a_guide_can_be_read(tmp_path: Path) -> None:
    """The first guide is written by copying this one."""
    (text,) = fenced(section("Guides"), "markdown")
    path = tmp_path / "calling.md"
    path.write_text(text, "utf-8")
    documents: dict[str, Document] = {}

    found = guide(path, "content/guides/calling.md", documents)

    assert found.head.title.text == "What happens when you call"
    assert {"Paragraph", "Heading", "Items"} == {type(block).__name__ for block in found.blocks}


def test_the_example_of_territories_can_be_read() -> None:
    """A number added by its pattern must be right at once."""
    (found,) = directory.territories(example("Territories", "content/territories.yaml"))

    assert (found.code, found.emergency) == ("ES", ("112", "085"))


def test_the_example_of_services_can_be_read() -> None:
    """A line added by its pattern must be right at once."""
    found = directory.services(example("Services", "content/services/kh.yaml"))

    assert [line.id for line in found.lines] == ["kh-example"]


def test_the_example_of_rights_can_be_read() -> None:
    """A right added by its pattern must be right at once."""
    found = directory.rights(example("Rights", "content/rights/es.yaml"))

    assert [right.id for right in found.rights] == ["es-stay"]


def test_the_example_of_sources_can_be_read() -> None:
    """A source added by its pattern must be right at once."""
    (found,) = tables.sources(example("Sources", "content/sources/learn.yaml"))

    assert (found.id, found.copy_kind) == ("ilo-2022", "archived")


def test_the_example_of_the_self_check_can_be_read() -> None:
    """A question added by its pattern must be right at once."""
    found = build_record(SelfCheck, example("Self-check", "content/check.yaml"))

    assert [answer.to for answer in found.voices[0].steps[0].answers] == ["papers", "leave-means", "leave-means"]


def test_the_example_of_the_glossary_can_be_read() -> None:
    """A word added by its pattern must be right at once."""
    (found,) = tables.terms(example("Glossary", "content/glossary.yaml"))

    assert found.id == "reflection"


def test_the_example_of_the_cards_can_be_read() -> None:
    """A card added by its pattern must be right at once."""
    found = tables.cards(example("Cards", "content/cards.yaml"))

    assert [card.id for card in found.situations[0].cards] == ["interpreter", "break"]


def test_the_example_of_the_coverage_can_be_read() -> None:
    """A row added by its pattern must be right at once."""
    found = coverage(example("Coverage", "content/coverage.yaml"))

    assert (tuple(found.rows), found.wanted()) == (("S0-1", "S0-2"), ("S0-1", "S0-2"))


def test_the_example_of_the_figures_can_be_read() -> None:
    """A figure added by its pattern must be right at once."""
    found = figures(example("Figures", "content/figures.yaml"))

    assert [figure.label.text for figure in found.charts[0].figures] == ["Women", "Men"]


def test_the_example_of_the_plan_can_be_read() -> None:
    """An item added by its pattern must be right at once."""
    found = tables.plan(example("Plan", "content/plan.yaml"))

    assert [item.id for item in found.groups[0].items] == ["where", "ways"]


def test_every_section_of_a_guide_that_is_documented_exists() -> None:
    """The words a writer may choose from are those the program knows."""
    row = next(line for line in section("Guides").splitlines() if line.startswith("| `section` |"))

    assert set(re.findall(r"`(\w+)`", row)) - {"section"} == set(model.Section.__args__)  # type: ignore[attr-defined]


def test_every_topic_of_rights_that_is_documented_exists() -> None:
    """The words a writer may choose from are those the program knows."""
    row = next(line for line in section("Rights").splitlines() if line.startswith("| `rights[].topic` |"))

    assert set(re.findall(r"`([a-z-]+)`", row)) == set(model.Topic.__args__)  # type: ignore[attr-defined]


def test_every_page_a_link_may_name_exists() -> None:
    """`page:` and its key, copied from the table, must arrive."""
    site: Site = read(ROOT / "content")
    row = next(line for line in section("Guides").splitlines() if line.startswith("| `[words](page:help)` |"))

    named = set(re.findall(r"`([a-z/-]+)`", row))

    assert named <= {page.key for page in plan(site)}
    assert len(named) >= 10
