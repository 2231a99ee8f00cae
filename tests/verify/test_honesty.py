"""A translation is only called one where it is one."""

from __future__ import annotations

from .conftest import Tiny, page

LONG = "You do not have to give your name to anybody who answers"
OWN = "No tienes que dar tu nombre a nadie que conteste al llamar"
NOTICE = '<p data-notice="untranslated">Aún no está en español</p>'
ENGLISH = f'<p lang="en" dir="ltr">{LONG}</p>'
FILE = "dist/es/a/index.html"


def put(tiny: Tiny, spanish: str, english: str = f"<p>{LONG}</p>", *, listed: bool = False) -> None:
    """Write one page in two languages, each listing the other or not."""
    heads = {code: f'<link rel="alternate" hreflang="{code}" href="../../{code}/a/">' for code in ("en", "es")}
    tiny.put("en/a/index.html", page(root="../../", main=english, head=heads["es"] if listed else ""))
    tiny.put("es/a/index.html", page("es", root="../../", main=spanish, head=heads["en"] if listed else ""))


def test_a_translated_page_may_be_listed(tiny: Tiny):
    """This is what the list is for."""
    put(tiny, f"<p>{OWN}</p>", listed=True)

    assert tiny.problems() == []


def test_a_few_marked_words_in_another_language_are_fine(tiny: Tiny):
    """A name, or one sentence not yet translated, does not make a page foreign."""
    put(tiny, f"<p>{OWN}. {OWN}. {OWN}. {OWN}. {OWN}.</p>{ENGLISH}", listed=True)

    assert tiny.problems() == []


def test_untranslated_text_that_is_not_marked_is_told(tiny: Tiny):
    """A Spanish voice would read English words aloud, and nobody could follow."""
    put(tiny, f"<p>{OWN}</p><p>{LONG.replace('name', '<b>name</b>')}</p>")

    assert tiny.problems() == [
        (FILE, "text stands untranslated as if it were translated (1 time)", 'lang="en" on it', LONG),
    ]


def test_a_name_that_is_never_translated_is_not_untranslated_text(tiny: Tiny):
    """A law is called what it is called."""
    name = f'<p translate="no">{LONG}</p>'
    put(tiny, f"<p>{OWN}</p>{name}", name)

    assert tiny.problems() == []


def test_a_page_mostly_in_another_language_says_so(tiny: Tiny):
    """Without a word of warning she thinks the site is broken, or not meant for her."""
    put(tiny, ENGLISH)
    assert tiny.problems() == [
        (
            FILE,
            "the page is mostly not in its language and does not say so",
            'data-notice="untranslated"',
            "46% in en",
        ),
    ]

    put(tiny, NOTICE + ENGLISH)
    assert tiny.problems() == []


def test_a_page_that_is_not_translated_is_not_listed_as_a_translation(tiny: Tiny):
    """A search for Spanish would lead to English."""
    put(tiny, NOTICE + ENGLISH * 2, listed=True)

    assert tiny.problems() == [
        (
            "dist/en/a/index.html",
            "a page is listed as a translation and is not one",
            "only pages that are translated",
            "es/a/index.html",
        ),
    ]


def test_a_draft_says_that_it_is_one(tiny: Tiny):
    """A machine's mistake should not be trusted like a person's word."""
    put(tiny, f"<p>{OWN}</p>")
    text = (tiny.dist / "es/a/index.html").read_text("utf-8")
    tiny.put("es/a/index.html", text.replace(' data-notice="draft"', ""))

    assert tiny.problems() == [
        (FILE, "the page is a draft and does not say so", 'data-notice="draft"', "no such notice"),
    ]


def test_translations_list_each_other(tiny: Tiny):
    """A list that is not returned is ignored by those who read it."""
    put(tiny, f"<p>{OWN}</p>")
    head = '<link rel="alternate" hreflang="en" href="../../en/a/">'
    tiny.put("es/a/index.html", page("es", root="../../", main=f"<p>{OWN}</p>", head=head))

    assert tiny.problems() == [
        (
            FILE,
            "a listed translation does not list this page in return",
            "es/a/index.html listed in en/a/index.html",
            "en/a/index.html",
        ),
    ]


def test_a_listed_translation_is_the_same_page(tiny: Tiny):
    """She would land somewhere else in her language, without a way back."""
    head = '<link rel="alternate" hreflang="es" href="../../es/safe/plan/">'
    tiny.put("en/a/index.html", page(root="../../", head=head))

    assert tiny.problems() == [
        (
            "dist/en/a/index.html",
            "a listed translation is not this page in that language",
            "this page in es",
            "es/safe/plan/index.html",
        ),
    ]
