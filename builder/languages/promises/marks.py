"""The placeholders, bold, emphasis and links are those of the source: a lost one is a lost number or a lost way on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from builder import markup
from builder.languages.promises.pair import Broken, Pair, Promise


def _check(pair: Pair) -> Iterator[Broken]:
    source, translation = pair.source, pair.translation
    if markup.is_plain(source) and markup.is_plain(translation):
        return
    try:
        wanted = markup.shape(source)
    except markup.NotOurs as error:
        what, _, spot = error.args
        fix = "run translate update, which puts the texts of the site back; the msgid is not to be changed"
        yield Broken(f"this text is not one of ours: {what}", "a text of the site", spot, fix)
        return
    try:
        found = markup.shape(translation)
    except markup.NotOurs as error:
        what, hoped, spot = error.args
        yield Broken(what, hoped, spot, "copy the marks from the source text")
        return
    lost, extra = wanted - found, found - wanted
    if lost or extra:
        told = " and ".join(
            f"{verb} {_told(marks)}" for verb, marks in (("lost", lost), ("added", extra)) if _told(marks) != "none"
        )
        yield Broken("the placeholders and marks are not those of the source", _told(wanted), told or "none",
                     "keep each {name}, each **bold** and each [link]({name}) once")  # fmt: skip


def _told(marks: Counter[str]) -> str:
    names = {"strong:": "**bold**", "em:": "*emphasis*"}
    shown = [
        names.get(mark) or (f"[link]({{{mark[5:]}}})" if mark.startswith("link:") else f"{{{mark[6:]}}}")
        for mark in sorted(marks.elements())
        if not mark.startswith("end:")
    ]
    return ", ".join(shown) or "none"


MARKS = Promise("marks", "The placeholders, bold, emphasis and links are those of the source.", _check)
