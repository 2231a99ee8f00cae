"""From outside, a page is nobody's business."""

from __future__ import annotations

import pytest

from builder.verify.data import Giveaway

from .conftest import Tiny, page


def test_whole_words_and_beginnings_give_away_but_pieces_do_not():
    """Essex is a place; a list that cries at it is a list people switch off."""
    words = Giveaway(frozenset({"sex", "trata"}), ("traffick",), ("人身",))

    assert words.first("Life in Essex") == ""
    assert words.first("On SEX, and law") == "sex"
    assert words.first("trafficking-signs") == "trafficking"
    assert words.first("关于人身买卖") == "人身"
    assert words.first("Tratado") == ""


def test_a_calm_title_is_left_alone(tiny: Tiny):
    """`Your plan` could be anybody's."""
    tiny.put(
        "en/plan-b/index.html", page(root="../../", title="Your plan", head='<meta name="description" content="A">')
    )

    assert tiny.problems() == []


@pytest.mark.parametrize(
    ("path", "language", "title", "head", "what", "wanted", "found"),
    [
        ("en/a", "en", "Trafficking signs", "", "title", 'no "trafficking"', "Trafficking signs"),
        ("es/a", "es", "La trata", "", "title", 'no "trata"', "La trata"),
        ("ar/a", "ar", "عن شرطة", "", "title", 'no "شرطة"', "عن شرطة"),
        ("en/hotline", "en", "Numbers", "", "address", 'no "hotline"', "en/hotline/"),
        (
            "en/a",
            "en",
            "Numbers",
            '<meta name="description" content="Call the police">',
            "description",
            'no "police"',
            "Call the police",
        ),
    ],
)
def test_a_word_that_gives_a_reader_away_is_told(
    tiny: Tiny, path: str, language: str, title: str, head: str, what: str, wanted: str, found: str
):
    """The history of a shared phone is read by the person she is hiding it from."""
    tiny.put(f"{path}/index.html", page(language, root="../../", title=title, head=head))

    assert tiny.problems() == [
        (f"dist/{path}/index.html", f"the page's {what} would give a reader away", wanted, found)
    ]


def test_a_language_without_a_list_is_told(tiny: Tiny):
    """No list is not the same as nothing to avoid."""
    (tiny.root / "locales" / "languages.yaml").write_text("languages:\n- {code: en, giveaway: []}\n", "utf-8")

    assert ("dist/es/safe/plan/index.html", "no list of words to avoid outside", "`giveaway` for es", "none") in (
        tiny.problems()
    )
