"""Nothing blames, pities or orders, and a guide that has to name such a wording says why."""

from __future__ import annotations

from collections.abc import Iterable

from builder.checks import wording
from builder.extract import entries
from builder.languages import Catalog, Language
from builder.languages.catalog import key
from builder.model import Message, Site
from builder.pages import plan
from builder.pipeline import TEMPLATES, placed

from .conftest import Change, letters

GUIDE = "guides/calling.md"
PLACE = "You can call only to ask a question."
WHAT = "this wording blames, pities or orders somebody"


def texts(site: Site) -> list[tuple[Message, str]]:
    """Return every text of `site` and its frame, with its file."""
    return list(placed(entries(site, plan(site), TEMPLATES)))


def told(site: Site, english: Language) -> list[str]:
    """Return the letters about the wording of `site`."""
    return letters(wording.check(site, texts(site), english))


def test_the_tiny_site_and_the_frame_are_kind(changed: Change, english: Language):
    """It keeps the promise, in content and in the words of every template."""
    assert told(changed(), english) == []


def test_a_wording_of_the_list_is_told_with_what_to_say_instead(changed: Change, english: Language):
    """She has heard it often enough from the one who hurt her."""
    assert told(changed(GUIDE, PLACE, "Even helplessness can pass."), english) == [
        f"content/guides/calling.md\n  problem  {WHAT}\n  wanted   say what stands in the way\n"
        '  found    "helplessness" in: Even helplessness can pass. You do **not** have to give your name.\n'
        '  fix      if the page has to name it, write in its head: wording: {"helpless*": why}'
    ]


def test_facts_are_held_to_it_too(changed: Change, english: Language):
    """A right and a note beside a number are read in the same need."""
    text = changed().rights[0].rights[0].title.text

    (letter,) = told(changed("rights/es.yaml", text, "What you must do"), english)

    assert letter == (
        f'content/rights/es.yaml\n  problem  {WHAT}\n  wanted   you can\n  found    "you must" in: What you must do'
    )


def test_the_frame_is_held_to_it_too(changed: Change, english: Language):
    """A button is read more often than any guide."""
    site = changed()
    frame = [(Message("Now you must leave"), "builder/render/templates/base.html")]

    (letter,) = letters(wording.check(site, frame, english))

    assert letter.startswith("builder/render/templates/base.html\n")


def test_a_guide_may_name_a_wording_and_say_why(changed: Change, english: Language):
    """A page for nurses has to tell them which label not to write down."""
    changed(GUIDE, PLACE, 'Nobody should write "prostitute" beside your name.')

    site = changed(GUIDE, "keywords: [call]", 'keywords: [call]\nwording: {"prostitute*": it says what not to write}')

    assert told(site, english) == []


def test_an_exception_covers_only_what_it_names(changed: Change, english: Language):
    """One reason must not open the whole list."""
    changed(GUIDE, PLACE, 'Nobody should write "prostitute" or "helpless".')

    site = changed(GUIDE, "keywords: [call]", 'keywords: [call]\nwording: {"prostitute*": it says what not to write}')

    assert [letter.splitlines()[2] for letter in told(site, english)] == ["  wanted   say what stands in the way"]


def test_an_exception_that_nothing_needs_is_told(changed: Change, english: Language):
    """Otherwise the word comes back one day, and nobody sees it."""
    site = changed(GUIDE, "keywords: [call]", 'keywords: [call]\nwording: {"helpless*": once needed}')

    assert told(site, english) == [
        "content/guides/calling.md:14  wording.helpless*\n  problem  this exception is not needed\n"
        "  wanted   none\n  found    helpless*\n  fix      take it out of wording"
    ]


def test_an_exception_of_no_list_is_told(changed: Change, english: Language):
    """A slip of the key would hide what was meant."""
    site = changed(GUIDE, "keywords: [call]", 'keywords: [call]\nwording: {"helples*": once needed}')

    assert told(site, english) == [
        "content/guides/calling.md:14  wording.helples*\n  problem  this wording is not on the list\n"
        '  wanted   a wording of the list\n  found    helples*\n  fix      did you mean "helpless*"?'
    ]


def doubts(site: Site, translation: str, excused: Iterable[Message] = ()) -> list[str]:
    """Return the doubts about one text translated into Spanish."""
    message = Message("You do not have to give your name.")
    spanish = Language.model_validate(
        {"code": "es", "autonym": "Español", "direction": "ltr", "script": "Latn", "cldr": "es",
         "plurals": "nplurals=2; plural=(n != 1);", "review": "draft", "register": "", "giveaway": (),
         "avoid": {"rescatad*": "con ayuda"}}
    )  # fmt: skip
    catalog = Catalog(spanish, {key(message): translation}, "")
    return letters(wording.doubts([(message, "content/guides/calling.md")], [catalog], frozenset(excused)))


def test_a_translation_is_held_to_its_own_list_as_a_doubt(changed: Change):
    """A kind English sentence can become an unkind Spanish one; who speaks it judges."""
    assert doubts(changed(), "Nadie tiene que ser rescatado.") == [
        f"locales/es/LC_MESSAGES  You do not have to give your name.\n  problem  {WHAT}\n"
        '  wanted   con ayuda\n  found    "rescatado" in: Nadie tiene que ser rescatado.'
    ]
    assert doubts(changed(), "No tienes que dar tu nombre.") == []


def test_the_translation_of_an_excused_text_is_excused(changed: Change, english: Language):
    """What the source has to name, its translations have to name too."""
    site = changed(GUIDE, "keywords: [call]", 'keywords: [call]\nwording: {"helpless*": why}')
    message = Message("You do not have to give your name.")

    assert doubts(site, "Nadie tiene que ser rescatado.", [message]) == []
    assert Message("Lines differ. Ask the line itself, as [one guide]({source_line_guide}) says.") in (
        wording.excused(site)
    )
