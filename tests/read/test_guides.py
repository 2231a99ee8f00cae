"""A guide: its head, its blocks, and everything it may not hold."""

from __future__ import annotations

import pytest

from builder.errors import Problems
from builder.model import Contacts, Guide, Heading, Items, Message, Note, Paragraph, Say, Warned
from builder.pipeline import Project
from builder.read.blocks import anchor_of
from builder.read.guides import guide
from builder.report import letter
from builder.yamltext import Document

HEAD = """\
---
section: safe
order: 10
title: Your own plan
tab: Your own plan
summary: What you can plan.
audience: person
safety: normal
values: {days: {value: "3", unit: day}}
sources: [line-guide]
---
"""
SHOWN = "content/guides/plan.md"
AT = SHOWN + ":12\n  problem  "


@pytest.fixture
def written(tiny: Project):
    """The guide with this text."""

    def write(body: str, head: str = HEAD) -> Guide:
        path = tiny.content / "guides" / "plan.md"
        path.write_text(head + body, "utf-8")
        documents: dict[str, Document] = {}
        return guide(path, SHOWN, documents)

    return write


def told(written, body: str, head: str = HEAD) -> list[str]:
    """Return the letters about a guide that is refused."""
    with pytest.raises(Problems) as raised:
        written(body, head)
    return [letter(problem) for problem in raised.value.problems]


BLOCKS = {
    "paragraph": ("You can wait {days}.", Paragraph(Message("You can wait {days}."))),
    "wrapped": ("You can\nwait here.", Paragraph(Message("You can wait here."))),
    "short": ("You can.", Paragraph(Message("You can.", "sentence"))),
    "heading": ("## What to take?", Heading(2, Message("What to take?"), "what-to-take")),
    "small-heading": ("### Papers and keys", Heading(3, Message("Papers and keys"), "papers-and-keys")),
    "bullets": (
        "- a bag\n- the keys to it",
        Items((Message("a bag", "item"), Message("the keys to it")), "bullets"),
    ),
    "numbers": ("1. One more thing\n2. Two more things", Items((Message("One more thing"), Message("Two more things")),
                                                             "numbers")),
    "steps": ("::: steps\n1. Take a breath\n:::", Items((Message("Take a breath"),), "steps")),
    "say": (
        "::: say\nWho are you?\n\nWho hears me?\n:::",
        Say((Message("Who are you?"), Message("Who hears me?"))),
    ),
    "note": ("::: note\nLines are different.\n:::", Note((Paragraph(Message("Lines are different.")),))),
    "warning": (
        "::: warning What is coming next\nIt is hard.\n:::",
        Warned(Message("What is coming next"), (Paragraph(Message("It is hard.")),)),
    ),
    "contacts": ("::: contacts child\n:::", Contacts("child")),
    "any-contacts": ("::: contacts any\n:::", Contacts("any")),
}  # fmt: skip


@pytest.mark.parametrize(("body", "block"), BLOCKS.values(), ids=BLOCKS.keys())
def test_each_kind_of_block_is_read(written, body: str, block: object):
    """These are all the shapes a guide has."""
    assert written(body).blocks == (block,)


def test_the_name_of_the_file_is_the_id(written):
    """It is the guide's place in the address."""
    assert (written("One more line.").id, written("One more line.").path) == ("plan", SHOWN)


def test_a_link_becomes_a_placeholder_that_no_translator_can_change(written):
    """The address stays in the source; the words are translated."""
    found = written("See [this](guide:phone#calls), [that](page:help) and [it](source:a-b).")

    assert found.blocks == (
        Paragraph(Message("See [this]({guide_phone__calls}), [that]({page_help}) and [it]({source_a_b}).")),
    )
    assert found.links == {
        "guide_phone__calls": "guide:phone#calls",
        "page_help": "page:help",
        "source_a_b": "source:a-b",
    }


PROBLEMS = {
    "html": (
        "a <b>word</b>",
        "HTML is not allowed in texts\n  wanted   plain words, **bold** or *emphasis*\n  found    a <b>word</b>\n"
        "  fix      take out <b>",
    ),
    "html-block": (
        "<div>\nword",
        "HTML is not allowed in texts\n  wanted   plain words, **bold** or *emphasis*\n  found    <div>\\u000aword\n"
        "  fix      take out <div>",
    ),
    "script-link": (
        "[a](javascript:alert(1))",
        "a link may only go to a page or source of this site\n  wanted   [words](guide:name)\n"
        "  found    [a](javascript:alert(1))\n  fix      take out javascript:alert(1)",
    ),
    "capital-script-link": (
        "[a](JavaScript:alert(1))",
        "a link may only go to a page or source of this site\n  wanted   [words](guide:name)\n"
        "  found    [a](JavaScript:alert(1))\n  fix      take out JavaScript:alert(1)",
    ),
    "data-link": (
        "[a](data:x)",
        "a link may only go to a page or source of this site\n  wanted   [words](guide:name)\n"
        "  found    [a](data:x)\n  fix      take out data:x",
    ),
    "absolute-link": (
        "[a](/en/help/)",
        "a link may only go to a page or source of this site\n  wanted   [words](guide:name)\n"
        "  found    [a](/en/help/)\n  fix      take out /en/help/",
    ),
    "typed-placeholder": (
        "[a]({guide_plan})",
        "a link target is typed as a placeholder\n  wanted   (guide:name)\n  found    {guide_plan}",
    ),
    "image": (
        "![a](guide:b)",
        "images are not allowed in texts\n  wanted   words\n  found    ![a]({guide_b})\n  fix      take out ![a]",
    ),
    "code": (
        "`code`",
        "this kind of Markdown is not allowed (code_inline)\n  wanted   plain words\n  found    `code`\n"
        "  fix      take out code",
    ),
    "address": (
        "at www.example.org",
        "an address is typed into the text\n  wanted   [words](source:name)\n  found    at www.example.org\n"
        "  fix      take out www.example.org",
    ),
    "figure": (
        "Wait 3 days.",
        "a figure is typed into the text\n  wanted   {name}\n  found    Wait 3 days.\n"
        "  fix      spell it out; in guides and rights, put it under values and write its {name} here",
    ),
    "unknown-value": (
        "Wait {day}.",
        'there is no value of this name\n  wanted   days\n  found    day\n  fix      did you mean "days"?',
    ),
    "title": ("# Big", "a heading of this size is not used\n  wanted   ## or ###\n  found    #"),
    "small-title": ("#### Small", "a heading of this size is not used\n  wanted   ## or ###\n  found    ####"),
    "inner-list": (
        "- a\n  - b",
        "a list item holds more than one line of text\n  wanted   one sentence or two, no inner list",
    ),
    "quote": (
        "> a",
        "this kind of Markdown is not used here (blockquote)\n"
        "  wanted   paragraphs, headings, lists of one level and the named blocks",
    ),
    "table": (
        "| a | b |\n|---|---|\n| c | d |",
        "this kind of Markdown is not used here (table)\n"
        "  wanted   paragraphs, headings, lists of one level and the named blocks",
    ),
    "rule": (
        "***",
        "this kind of Markdown is not used here (hr)\n"
        "  wanted   paragraphs, headings, lists of one level and the named blocks",
    ),
    "fence": (
        "```\na\n```",
        "this kind of Markdown is not used here (fence)\n"
        "  wanted   paragraphs, headings, lists of one level and the named blocks",
    ),
    "unknown-block": (
        "::: step\n1. a\n:::",
        'there is no such block\n  wanted   steps, say, note, warning, picture, breathing, contacts\n  found    step\n'
        '  fix      did you mean "steps"?',
    ),
    "steps-without-a-list": (
        "::: steps\nGo.\n:::",
        "steps hold one numbered list and nothing else\n  wanted   1. ...",
    ),
    "unknown-contacts": (
        "::: contacts police\n:::",
        "contacts name one kind of line and hold no text\n"
        "  wanted   trafficking, domestic-violence, child, migrant-worker, general-crisis, any\n  found    police",
    ),
    "contacts-with-text": (
        "::: contacts any\nCall.\n:::",
        "contacts name one kind of line and hold no text\n"
        "  wanted   trafficking, domestic-violence, child, migrant-worker, general-crisis, any\n  found    any",
    ),
    "warning-without-words": (
        "::: warning\nHard.\n:::",
        "the text is empty\n  wanted   a few words\n"
        "  fix      write the text, or write none where the field allows it",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("body", "letter"), PROBLEMS.values(), ids=PROBLEMS.keys())
def test_what_is_not_ours_is_told_with_its_line(written, body: str, letter: str):
    """Whoever writes learns at once what the page could not show."""
    assert told(written, body) == [AT + letter]


def test_a_line_is_counted_from_the_top_of_the_file(written):
    """Head and text are one file to whoever edits it."""
    assert told(written, "One more line.\n\n## Next words\n\nWait 3 days.\n")[0].split("\n")[0] == f"{SHOWN}:16"


def test_two_headings_with_the_same_words_are_told(written):
    """A link to the second could never be written."""
    assert told(written, "## Next words\n\nOne more line.\n\n## Next words\n\nOne more line.\n") == [
        f"{SHOWN}\n  problem  two headings have the same words\n  found    next-words"
    ]


@pytest.mark.parametrize("words", ["...", "؟؟", "你好"])
def test_a_heading_without_a_plain_letter_is_told(written, words: str):
    """Its address would be empty."""
    assert told(written, f"## {words}\n") == [
        f"{AT}a heading needs a letter from a to z\n  wanted   words\n  found    {words}\n"
        "  fix      write it in words: they become its address"
    ]


@pytest.mark.parametrize("name", ["Two Words.md", "two_words.md", "Plan.md", "a--b.md", "-a.md", "café.md", "a.b.md"])
def test_a_guide_file_has_a_plain_name(tiny: Project, name: str):
    """A name with a space makes an address that breaks when it is sent to a friend."""
    path = tiny.content / "guides" / name
    path.write_text(HEAD + "One more line.", "utf-8")

    with pytest.raises(Problems) as raised:
        guide(path, f"content/guides/{name}", {})

    assert [letter(problem) for problem in raised.value.problems] == [
        f"content/guides/{name}\n  problem  a guide's file name holds only small letters, digits and single hyphens\n"
        f"  wanted   two-words.md\n  found    {name}\n  fix      rename the file"
    ]


def test_head_and_text_are_told_together(written):
    """One run shows both."""
    places = [text.split("\n")[0] for text in told(written, "Wait 3 days.\n", HEAD.replace("audience", "audiens"))]

    assert places == [f"{SHOWN}:2  audience", f"{SHOWN}:7  audiens", f"{SHOWN}:12"]


def test_a_broken_head_does_not_blame_the_values_of_the_text(written):
    """A letter about a mistake that is not there is a lie."""
    assert len(told(written, "Wait {days}.\n", HEAD.replace("section: safe", "section: save"))) == 1


@pytest.mark.parametrize("text", ["One more line.\n", "---\ntitle: x\n", "", " ---\n---\n"])
def test_a_guide_without_a_head_is_told(written, text: str):
    """Nothing can be shown of it."""
    assert told(written, text, "") == [
        f"{SHOWN}:1\n  problem  the guide has no head\n  wanted   ---"
        + (f"\n  found    {text.splitlines()[0]}" if text else "")
        + "\n  fix      begin the file with a line ---, then the fields, then another line ---"
    ]


@pytest.mark.parametrize(
    ("text", "anchor"),
    [("What they may ask", "what-they-may-ask"), ("Café & co.", "cafe-co"), ("**Bold** words", "bold-words")],
)
def test_an_anchor_is_made_of_plain_letters(text: str, anchor: str):
    """It is the same in every language, so a link that was sent keeps working."""
    assert anchor_of(text) == anchor
