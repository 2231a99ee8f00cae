"""A translation of nearly the same text is shown only where it still says what the text says now."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.languages.catalog import Catalog
from builder.languages.load import read_languages
from builder.languages.po import accepted
from builder.languages.reworded import only_wording, previous
from builder.languages.standing import held
from builder.pipeline import Clock, Options, Project, prepare
from tests.conftest import Run

SENTENCE = "You can ask the people at the shelter how long you can stay there."


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (SENTENCE, "You can ask people at the shelter how long you can stay there."),
        (SENTENCE, SENTENCE.replace("how long", "for how long")),
        (SENTENCE, SENTENCE.replace("shelter", "house")),
        ("It takes {days} to hear back from the office.", "It takes {days} to hear from the office."),
    ],
)
def test_a_text_said_in_slightly_other_words_is_the_same(before: str, after: str):
    """A better word must not cost a reader the whole sentence."""
    assert only_wording(before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (SENTENCE, SENTENCE.replace("can stay", "cannot stay")),
        (SENTENCE, SENTENCE.replace("You can ask", "You must ask")),
        (SENTENCE, SENTENCE.replace("You can ask", "Never ask")),
        (SENTENCE, SENTENCE.replace("there.", "there before the trial.")),
        ("They don't tell the police what you say to them here.", "They tell the police what you say to them here."),
        ("They don’t tell the police what you say to them here.", "They tell the police what you say to them here."),
        ("It takes {days} to hear back from the office.", "It takes {weeks} to hear back from the office."),
        ("You can leave.", "You can stay."),
        ("Bread", "Water"),
        ("", SENTENCE),
        (SENTENCE, "A new sentence about something else that nobody has seen before."),
    ],
)
def test_a_word_that_turns_it_around_makes_it_another_text(before: str, after: str):
    """The twin: the old "you can" below a new "you must not" would send her the wrong way."""
    assert not only_wording(before, after)


@pytest.mark.parametrize(
    ("comments", "text"),
    [
        (['| msgid "Who \\"runs\\" it?"'], 'Who "runs" it?'),
        (['| msgctxt "label"', '| msgid ""', '| "Who runs "', '| "it?"'], "Who runs it?"),
        (["a note of the translator"], ""),
        ([], ""),
    ],
    ids=["quotes", "several lines", "a comment", "none"],
)
def test_the_text_a_translation_was_made_for_is_read_back(comments: list[str], text: str):
    """Without it nobody knows what the translation says, and it is not shown."""
    assert previous(comments) == text


def po(tmp_path: Path, text: str, translation: str, was: str) -> Path:
    """Return a PO file with one entry that was made for another text."""
    path = tmp_path / "safe.po"
    old = f'#| msgid "{was}"\n' if was else ""
    path.write_text(f'msgid ""\nmsgstr ""\n\n#, fuzzy\n{old}msgid "{text}"\nmsgstr "{translation}"\n', "utf-8")
    return path


@pytest.mark.parametrize(
    ("translation", "was", "shown"),
    [
        ("يمكنك أن تسأل في المأوى كم تبقى هناك.", SENTENCE.replace("the people", "people"), True),
        ("يمكنك أن تسأل في المأوى كم تبقى هناك 5.", SENTENCE.replace("the people", "people"), False),
        ("يمكنك أن تسأل <b>في المأوى</b> كم تبقى.", SENTENCE.replace("the people", "people"), False),
        ("يمكنك أن تسأل في المأوى كم تبقى هناك.", SENTENCE.replace("can stay", "cannot stay"), False),
        ("يمكنك أن تسأل في المأوى كم تبقى هناك.", "", False),
    ],
    ids=["reworded", "a figure", "markup", "turned around", "made for nobody knows what"],
)
def test_an_older_translation_is_offered_only_when_it_keeps_every_promise(
    tiny: Project, tmp_path: Path, translation: str, was: str, shown: bool
):
    """What is stale is judged as strictly as what is new, and breaks no build."""
    arabic = read_languages(tiny.locales).languages[1]

    found = accepted(po(tmp_path, SENTENCE, translation, was), "safe.po", arabic)

    assert found.entries == {}
    assert bool(found.reworded) is shown


def test_a_text_that_can_hurt_is_never_shown_in_an_older_wording(tiny: Project):
    """A machine's judgement is good enough for a menu, not for a warning."""
    arabic = read_languages(tiny.locales).languages[1]
    catalog = Catalog(arabic, {"a": "done"}, "", {"a": "old a", "b": "old b", "c": "old c"})

    assert catalog.settled(frozenset({"c"})).entries == {"a": "done", "b": "old b"}


WORD = 'msgid "It may have moved. You can start again from one of these."\n'


def reword(tiny: Project, critical: str = "") -> None:
    """Mark one translation as made for a slightly other text, as `translate update` does."""
    path = tiny.locales / "ar" / "LC_MESSAGES" / ("safe.po" if critical else "ui.po")
    text, line = path.read_text("utf-8"), critical or WORD
    assert line in text
    was = line.replace("It may have", "It may well have").replace("Who runs", "Who is it that runs")
    path.write_text(text.replace(line, f"#, fuzzy\n#| {was}{line}", 1), "utf-8")


def test_what_is_reworded_shows_on_its_page_and_is_called_stale(tiny: Project, run: Run):
    """The reader keeps her sentence; the translator is asked to look at it."""
    whole = prepare(tiny, Options(), Clock(), "tests")
    reword(tiny)
    edition = prepare(tiny, Options(), Clock(), "other")
    name = "It may have moved. You can start again from one of these."
    page = edition.app().test_client().get("/ar/404.html").get_data(as_text=True)

    assert edition.catalogs[1].entries[name] in page
    assert name not in page
    arabic = read_languages(tiny.locales).languages[1]
    assert held(tiny.locales, arabic)[name].state == "stale"
    assert edition.translated["404.html"] == whole.translated["404.html"]
    assert edition.progress["ar"][0].done < 100


def test_a_critical_text_that_is_reworded_keeps_its_page_back(tiny: Project):
    """The twin: the whole page shows its source until a person has looked."""
    reword(tiny, 'msgid "Who runs this line?"\n')
    edition = prepare(tiny, Options(), Clock(), "tests")

    assert "ar" not in edition.translated["safe/calling"]
    assert "Who runs this line?" not in edition.catalogs[1].entries
