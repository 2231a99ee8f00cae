"""A page is made again when, and only when, something on it changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from builder.model import Message
from builder.pages import Body, Table
from builder.pages.page import page
from builder.pipeline import Project

Digests = Callable[[], dict[str, str]]


@dataclass(frozen=True, slots=True)
class Edit:
    """One change to one file, and the files of the site that show it."""

    path: str
    old: str
    new: str
    shown: frozenset[str]


def both(*keys: str) -> frozenset[str]:
    """Return the files of some pages in both languages of the tiny site."""
    return frozenset(f"{code}/{key}/index.html" for code in ("en", "ar") for key in keys)


SAFE_PO = "locales/ar/LC_MESSAGES/safe.po"
# A page that loses its translation is found by its source title from then on.
FOUND = frozenset({"ar/a-z/index.html"})
EDITS = {
    "a sentence of a guide": Edit(
        "content/guides/calling.md",
        "Choose a time when nobody can hear you.",
        "Choose a time when you are alone.",
        both("safe/calling", "about/translation") | FOUND,
    ),
    "a figure of a guide": Edit("content/guides/calling.md", 'value: "3"', 'value: "4"', both("safe/calling")),
    "a translated sentence": Edit(
        SAFE_PO, "اختر وقتاً لا يسمعك فيه أحد.", "اختر وقتاً تكون فيه وحدك.", frozenset({"ar/safe/calling/index.html"})
    ),
    "a number": Edit(
        "content/services/es.yaml", "'+34900105090'\n    shown: 900 105 090", "'+34900105091'\n    shown: 900 105 091",
        both("help/es"),
    ),
    "a line held back": Edit(
        "content/services/es.yaml", "Only an old leaflet names it.", "Nobody answers it.", frozenset()
    ),
    "an emergency number": Edit("content/territories.yaml", "['911']", "['911', '112']", both("help/jo")),
    "a right": Edit(
        "content/rights/es.yaml", 'value: "90"', 'value: "30"', both("rights/es", "rights/topic/stay")
    ),
    "a question": Edit(
        "content/check.yaml", "Home, work, or a room.", "A home or a room.",
        both("check/me/door", "about/translation") | FOUND,
    ),
    "a word of the glossary": Edit(
        "content/glossary.yaml", "People you can call", "Those you can call",
        both("learn/words", "about/translation") | FOUND,
    ),
    "the title of a source": Edit(
        "content/sources/all.yaml", "What lines do", "What they do",
        both("about/sources/from-d", "about/sources/calling", "about/sources/privacy", "about/sources/this-site"),
    ),
    "a comment": Edit("content/glossary.yaml", "- {id:", "# For people.\n- {id:", frozenset()),
    "a comment for translators": Edit(SAFE_PO, "#. Spoken to", "#. Said to", frozenset()),
}  # fmt: skip


def apply(project: Project, edit: Edit) -> None:
    """Change the file as a writer would."""
    path = project.root / edit.path
    text = path.read_text("utf-8")
    assert edit.old in text
    path.write_text(text.replace(edit.old, edit.new), "utf-8")


def changed(before: dict[str, str], after: dict[str, str]) -> set[str]:
    """Return the pages whose digests differ; the few files of the root are made again more often than they must.

    An index is named by its content, so that it differs by its name, which the page that asks for it shows.
    """
    names = {name for name in before | after if name[:3] in ("en/", "ar/") and "/search." not in name}
    return {name for name in names if before.get(name) != after.get(name)}


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_an_edit_changes_the_pages_that_show_it_and_no_other(tiny: Project, digests: Digests, edit: Edit) -> None:
    """Too few, and a wrong number stays on a page; too many, and a writer waits a minute for each word."""
    before = digests()

    apply(tiny, edit)

    assert changed(before, digests()) == edit.shown


def test_a_new_title_changes_every_page_that_links_to_it(tiny: Project, digests: Digests) -> None:
    """Two titles for one page make a reader doubt that she is in the right place."""
    before = digests()
    linking = both("safe/calling", "safe", "about/privacy", "a-z", "check/me/end", "learn/words", "help/es")
    linking |= both("about/translation")  # a text less is translated now
    apply(tiny, Edit("content/guides/calling.md", "title: What happens", "title: What will happen", linking))

    shown = changed(before, digests())

    assert linking <= shown
    assert not shown & both("about/this-site", "rights/es", "share")


def test_a_word_of_the_frame_changes_every_page_of_its_language(tiny: Project, digests: Digests) -> None:
    """The word on the way out stands on every page, and must not differ between two of them."""
    before = digests()
    path = tiny.locales / "ar" / "LC_MESSAGES" / "ui.po"
    text = path.read_text("utf-8")
    at = text.index('msgctxt "button"\nmsgid "Leave"')
    path.write_text(text[:at] + text[at:].replace('msgstr "', 'msgstr "الآن ', 1), "utf-8")

    shown = changed(before, digests())

    assert shown >= {name for name in before if name.startswith("ar/") and "/search." not in name}
    assert not {name for name in shown if name.startswith("en/")}


def test_a_new_guide_changes_the_lists_it_stands_in(tiny: Project, digests: Digests) -> None:
    """A page nobody links to is a page nobody finds."""
    before = digests()
    text = (tiny.content / "guides" / "this-site.md").read_text("utf-8")
    (tiny.content / "guides" / "resting.md").write_text(text.replace("section: about", "section: safe"), "utf-8")

    shown = changed(before, digests())

    assert shown == both(
        "safe/resting", "about/sources/resting", "safe", "a-z", "about/sources", "about/sources/from-d"
    )


def test_the_digests_are_the_same_for_the_same_files(digests: Digests) -> None:
    """A digest that wanders makes every build a full one."""
    assert digests() == digests()


@pytest.mark.parametrize("name", ["key", "kind", "title", "tab", "territory"])
def test_the_digest_of_a_page_names_each_of_its_fields(name: str) -> None:
    """A field the digest forgets is a change that never reaches the reader."""
    texts = {"title": Message("One"), "tab": Message("Two")}
    given = {"key": "a", "kind": "guide", "territory": "", "body": Body(), **texts}
    other = Message("Other") if name in ("title", "tab") else "other"

    assert page(**given).digest == page(**given).digest
    assert page(**given).digest != page(**{**given, name: other}).digest


def test_the_context_of_a_text_is_part_of_the_digest() -> None:
    """The same English word can be two words elsewhere."""
    one = page(key="a", kind="guide", title=Message("Leave", "button"), tab=Message("x"), body=Body())
    two = page(key="a", kind="guide", title=Message("Leave", "title"), tab=Message("x"), body=Body())

    assert one.digest != two.digest


def test_no_page_of_the_real_site_shares_its_digest(real_table: Table) -> None:
    """Two pages with one digest could be taken for each other."""
    found = [shown.digest for shown in real_table.pages]

    assert len(found) == len(set(found))
