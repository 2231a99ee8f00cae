"""Who has checked what: a part at a time, signed and dated, and never claimed for more."""

from __future__ import annotations

import pytest

from builder.errors import Problems
from builder.languages.load import COMPONENTS, read_languages
from builder.pipeline import Project
from builder.report import letter

DRAFT = "  review: draft\n  register: Simple"
SIGNED = "{state: reviewed, by: survivor-support reviewer, date: 2026-11-30}"
ALL = "".join(f"    {part}: {SIGNED}\n" for part in COMPONENTS)


def given(tiny: Project, text: str) -> None:
    """Write something else where Arabic is called a draft."""
    file = tiny.locales / "languages.yaml"
    before = file.read_text("utf-8")
    assert DRAFT in before
    file.write_text(before.replace(DRAFT, f"{text}  register: Simple"), "utf-8")


def letters(tiny: Project) -> list[str]:
    """Return what is told of the file."""
    with pytest.raises(Problems) as raised:
        read_languages(tiny.locales)
    return [letter(problem) for problem in raised.value.problems]


def test_a_part_that_is_not_signed_is_a_draft(tiny: Project):
    """Silence is no review."""
    arabic = read_languages(tiny.locales).languages[1]

    assert [arabic.reviewed(part) for part in COMPONENTS] == [""] * len(COMPONENTS)


def test_a_signed_part_has_its_date_and_the_language_stays_a_draft(tiny: Project):
    """One part checked is one part checked."""
    given(tiny, f"  review: draft\n  reviews:\n    safe: {SIGNED}\n    help: {{state: draft}}\n")

    arabic = read_languages(tiny.locales).languages[1]

    assert arabic.review == "draft"
    assert arabic.reviews["safe"].by == "survivor-support reviewer"
    assert (arabic.reviewed("safe"), arabic.reviewed("help"), arabic.reviewed("ui")) == ("2026-11-30", "", "")


def test_a_language_is_reviewed_when_every_part_is(tiny: Project):
    """Then, and only then, the notice goes from its pages."""
    given(tiny, f"  review: reviewed\n  reviews:\n{ALL}")

    assert read_languages(tiny.locales).languages[1].review == "reviewed"


def test_a_language_with_one_part_unsigned_may_not_be_called_reviewed(tiny: Project):
    """The twin: a reader would trust what nobody has read."""
    given(tiny, f"  review: reviewed\n  reviews:\n{ALL.replace(f'    rights: {SIGNED}', '    rights: {state: draft}')}")

    assert letters(tiny) == [
        "locales/languages.yaml:19  languages[1].review\n"
        "  problem  not every part of this language is reviewed\n"
        "  wanted   a review of every part\n"
        "  found    none of rights\n"
        "  fix      write draft, or add the missing parts to `reviews`"
    ]


@pytest.mark.parametrize(
    ("review", "told"),
    [
        (
            "saef: " + SIGNED,
            "locales/languages.yaml:21  languages[1].reviews.saef\n  problem  there is no such part of the site\n"
            "  wanted   ui, help, safe, rights, learn, helping, about\n  found    saef\n"
            '  fix      did you mean "safe"?',
        ),
        (
            "safe: {state: reviewed, date: 2026-11-30}",
            "locales/languages.yaml:21  languages[1].reviews.safe\n"
            "  problem  a review needs to say who made it, and when\n"
            "  wanted   by: a role, date: 2026-11-30\n  found    by: , date: 2026-11-30\n"
            "  fix      add the reviewer's role and the date",
        ),
        (
            "safe: {state: reviewed, by: a nurse}",
            "locales/languages.yaml:21  languages[1].reviews.safe\n"
            "  problem  a review needs to say who made it, and when\n"
            "  wanted   by: a role, date: 2026-11-30\n  found    by: a nurse, date: \n"
            "  fix      add the reviewer's role and the date",
        ),
        (
            "safe: {state: reviewed, by: a nurse, date: 30.11.2026}",
            "locales/languages.yaml:21  languages[1].reviews.safe.date\n  problem  this is not a date\n"
            "  wanted   2026, 2026-11 or 2026-11-21\n  found    30.11.2026\n"
            "  fix      write year, month, day, with hyphens",
        ),
        (
            "safe: {state: done, by: a nurse, date: 2026-11-30}",
            "locales/languages.yaml:21  languages[1].reviews.safe.state\n  problem  this is not a known state\n"
            "  wanted   draft, reviewed\n  found    done\n  fix      use one of these words",
        ),
        (
            "safe: {state: reviewed, by: someone@example.org, date: 2026-11-30}",
            "locales/languages.yaml:21  languages[1].reviews.safe.by\n  problem  this does not have the right form\n"
            "  found    someone@example.org",
        ),
    ],
    ids=["unknown part", "nobody", "no day", "no date", "unknown state", "an address of a person"],
)
def test_a_review_that_cannot_be_is_told(tiny: Project, review: str, told: str):
    """A signature that says nothing is none; an address would lead to the person who signed."""
    given(tiny, f"  review: draft\n  reviews:\n    {review}\n")

    assert letters(tiny) == [told]


def test_the_language_we_write_in_is_not_reviewed_as_a_translation(tiny: Project):
    """It is read by other people, in another way."""
    file = tiny.locales / "languages.yaml"
    text = file.read_text("utf-8")
    file.write_text(text.replace("review: source", f"review: source\n  reviews:\n    ui: {SIGNED}"), "utf-8")

    assert letters(tiny) == [
        "locales/languages.yaml:10  languages[0].reviews\n"
        "  problem  the language we write in is no translation to be reviewed\n"
        "  fix      delete the field"
    ]
