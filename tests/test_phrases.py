"""The texts in templates: found fast, and found as Babel finds them."""

from __future__ import annotations

from pathlib import Path

import pytest
from babel.messages.extract import extract_from_file

from builder.model import Message
from builder.phrases import by_kind, phrases
from builder.pipeline import TEMPLATES

KEYWORDS = {"_": None, "attr": None, "pgettext": ((1, "c"), 2)}
TEXTS = phrases(TEMPLATES)


@pytest.mark.parametrize("name", sorted(TEXTS))
def test_the_texts_of_a_template_are_those_babel_finds(name: str):
    """A text that only one of the two sees would reach no translator, or no reader."""
    found = set()
    for _, text, _, context in extract_from_file("jinja2", TEMPLATES / name, keywords=KEYWORDS):
        found.add(Message(str(text if isinstance(text, str) else text[-1]), context or ""))

    assert set(TEXTS[name]) == found


def test_every_kind_of_page_has_its_texts():
    """A page is published in a language by what it shows; a kind left out would be judged by half of it."""
    kinds = {path.stem for path in (TEMPLATES / "pages").glob("*.html")}

    assert set(by_kind(TEMPLATES)) == kinds
    assert Message("In danger now") in by_kind(TEMPLATES)["country"]
    assert Message("You can say") in by_kind(TEMPLATES)["guide"]


def test_quotes_inside_a_text_are_read(tmp_path: Path):
    """A women's group must not end at its apostrophe."""
    (tmp_path / "a.html").write_text(
        """{{ _("A women's group") }} {{ attr('It\\'s "here"') }} {{ pgettext("button", "Go") }}""", "utf-8"
    )  # noqa: E501

    assert phrases(tmp_path)["a.html"] == (Message("A women's group"), Message('It\'s "here"'), Message("Go", "button"))
