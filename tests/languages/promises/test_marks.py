"""The placeholders, bold, emphasis and links of a translation are those of its source."""

from __future__ import annotations

import pytest

from builder.languages.promises import Broken
from builder.languages.promises.marks import MARKS
from tests.languages.promises.told import told

SOURCE = "You can **ask** for help within {days}. See [the guide]({guide_plan})."
SPANISH = "Puedes **pedir** ayuda en {days}. Mira [la guía]({guide_plan})."
SHORT = "Who answers?"
MARKED = "[link]({guide_plan}), **bold**, {days}"
OTHER = "the placeholders and marks are not those of the source"
KEEP = "keep each {name}, each **bold** and each [link]({name}) once"
COPY = "copy the marks from the source text"


@pytest.mark.parametrize(
    ("source", "translation"),
    [
        (SOURCE, SPANISH),
        (SOURCE, "[La guía]({guide_plan}): en {days}, puedes **pedir** ayuda."),
        (SHORT, "¿Quién responde?"),
    ],
    ids=["same", "other-order", "none"],
)
def test_marks_may_stand_in_another_order(source: str, translation: str):
    """Every language has its own."""
    assert told(MARKS, source, translation) == []


@pytest.mark.parametrize(
    ("source", "translation", "broken"),
    [
        (SOURCE, SPANISH.replace("{days}", "unos días"), Broken(OTHER, MARKED, "lost {days}", KEEP)),
        (SHORT, "¿Quién responde {days}?", Broken(OTHER, "none", "added {days}", KEEP)),
        (SOURCE, SPANISH.replace("{days}", "{dias}"), Broken(OTHER, MARKED, "lost {days} and added {dias}", KEEP)),
        (SOURCE, SPANISH.replace("**", ""), Broken(OTHER, MARKED, "lost **bold**", KEEP)),
        (SOURCE, SPANISH.replace("[la guía]({guide_plan})", "la guía"),
         Broken(OTHER, MARKED, "lost [link]({guide_plan})", KEEP)),
        (SOURCE, SPANISH.replace("{guide_plan}", "{guide_call}"),
         Broken(OTHER, MARKED, "lost [link]({guide_plan}) and added [link]({guide_call})", KEEP)),
        (SOURCE, SPANISH.replace("{guide_plan}", "https://x.org"),
         Broken("a link may only go to a page or source of this site", "[words](guide:name)", "https://x.org", COPY)),
        (SHORT, "¿Quién? https://x.org",
         Broken("an address is typed into the text", "[words](source:name)", "https://x.org", COPY)),
        (SHORT, "¿Quién {x.y}?",
         Broken("a brace stands alone or holds more than a name", "{name}", "¿Quién {x.y}?", COPY)),
        (SHORT, "¿Quién? ![yo]({x})", Broken("images are not allowed in texts", "words", "![yo]", COPY)),
        (SHORT, "¿`Quién`?",
         Broken("this kind of Markdown is not allowed (code_inline)", "plain words", "Quién", COPY)),
    ],
    ids=["lost-placeholder", "added-placeholder", "renamed-placeholder", "lost-bold", "lost-link", "other-link",
         "web-link", "bare-address", "attribute", "image", "code"],
)  # fmt: skip
def test_a_mark_that_is_not_the_source_s_is_told(source: str, translation: str, broken: Broken):
    """A lost placeholder is a lost time limit; another link leads to another page than its words say."""
    assert told(MARKS, source, translation) == [broken]


def test_a_source_that_is_not_ours_is_told():
    """A msgid changed in an editor belongs to no text of the site; it must not end as a bug of ours."""
    assert told(MARKS, "Who <b>answers</b>?", "¿Quién?") == [
        Broken("this text is not one of ours: HTML is not allowed in texts", "a text of the site", "<b>",
               "run translate update, which puts the texts of the site back; the msgid is not to be changed")
    ]  # fmt: skip
