"""Burmese is written in Unicode, not in Zawgyi."""

from __future__ import annotations

import pytest

from builder.languages.promises import Broken
from builder.languages.promises.zawgyi import ZAWGYI
from tests.languages.promises.told import told

WHAT, FIX = "the text is written in Zawgyi", "convert the text from Zawgyi to Unicode, and type with a Unicode keyboard"
THANKS = (
    "\u1031\u1000\u103a\u1038\u1007\u1030\u1038\u1010\u1004\u1039\u1015\u102b\u1010\u101a\u1039"  # as Zawgyi stores it
)


@pytest.mark.parametrize(
    "text",
    [
        "ကျေးဇူးတင်ပါတယ်",
        "လူတိုင်းသည် တူညီ လွတ်လပ်သော ဂုဏ်သိက္ခာဖြင့်လည်းကောင်း",
        "သင်္ဘော ယောက်ျား မင်္ဂလာပါ ဣန္ဒြေ",
        "ဖုန်းခေါ်နိုင်သည် - ြ ေ",
        "ၵႂၢမ်းတႆး",
        "ဘာသာမန်",
        "",
    ],
    ids=["thanks", "declaration", "kinzi-and-contraction", "signs-by-themselves", "shan", "mon", "empty"],
)
def test_unicode_in_any_language_of_the_script_is_no_problem(text: str):
    """The rule is Unicode's own order, so nobody's good work is turned away."""
    assert told(ZAWGYI, "Thanks", text.replace("- ြ ေ", "◌ြ ◌ေ"), "Mymr") == []


@pytest.mark.parametrize(
    "text",
    [
        THANKS,
        "\u103b\u1019\u1014\u1039\u1019\u102c",
        "\u1005\u102c\u1031\u101b\u1038",
        "\u1010\u1004\u1039",
    ],
    ids=["vowel-first", "medial-first", "vowel-after-vowel", "stacker-last"],
)
def test_zawgyi_is_told(text: str):
    """On a phone with Unicode it is rubbish; on one with Zawgyi everything else is."""
    (found,) = told(ZAWGYI, "Thanks", text, "Mymr")

    assert (found.what, found.wanted, found.fix) == (WHAT, "Unicode Burmese", FIX)
    assert found == Broken(WHAT, "Unicode Burmese", found.found, FIX)


def test_only_texts_of_the_script_are_asked():
    """A Thai text has another promise for what does not belong in it."""
    assert told(ZAWGYI, "Thanks", THANKS, "Thai") == []
