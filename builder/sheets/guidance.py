"""What a translator should know before the first word, on a sheet of its own in the workbook."""

from __future__ import annotations

TITLE = "Read me first"


def guidance(column: str) -> tuple[str, ...]:
    """Return it, one paragraph a row; `column` is the name of the column to write in."""
    return (
        TITLE,
        f'Write only in the column "{column}". The grey columns are ours; you can sort, filter and widen all of them.',
        "The note says who is speaking to whom, and on which page. An amber note is safety-critical: a wrong word "
        "there can hurt somebody. Begin with those.",
        "Keep every {name}, every **bold** and every [link]({name}) exactly as often as the source has it. Move them "
        "to where your language wants them.",
        "Type no figures, prices, dates or addresses. Numbers come from our data, so that nobody can change one by "
        "mistake.",
        "The state says where each text stands. Empty: not translated yet. Translated: done. Stale: the source has "
        "changed since, so correct the translation; if it still fits as it is, write the word translated there.",
        "Leave a cell empty when you are not sure: readers then see the source, marked as such. A guess can hurt.",
        "Questions and remarks: write them into a column of your own, at the far end. We read it, and the rest is left "
        "as it is.",
        "Save the file as it is (XLSX) and send it back. All rows are checked before anything is taken in; if one "
        "cannot be taken, you get a letter that says which, and why.",
        "Your program may write your name into the properties of the file. Take it out there if it should not be known "
        "that you do this work; we need no name.",
    )
