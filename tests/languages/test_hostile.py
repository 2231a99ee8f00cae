"""A PO file comes from anybody: each of these is answered by its letter, or taken as the plain words it is."""

from __future__ import annotations

from pathlib import Path

import pytest
from babel.messages.catalog import Catalog as Template

from builder import markup
from builder.errors import Problems
from builder.languages.catalog import Language
from builder.languages.kept import PoFile
from builder.languages.load import read_languages
from builder.languages.po import accepted
from builder.languages.profile import drafted
from builder.languages.weigh import Known, weigh
from builder.merge import merged
from builder.report import letter
from builder.yamltext import read_text
from tests.conftest import ROOT, copy_tiny, fork_build
from tests.languages.hostile import CASES
from tests.languages.hostile.case import HEAD, Case

LANGUAGES = {language.code: language for language in read_languages(ROOT / "locales").languages}
LANGUAGES |= {code: drafted(code) for code in ("my", "ru")}
KNOWN = Known(frozenset(), frozenset(), (), frozenset({"112"}), ("not",))
IDS = [case.id for case in CASES]


def written(case: Case, tmp_path: Path) -> tuple[Path, Language]:
    """Return the file of a case, and its language."""
    path = tmp_path / "safe.po"
    path.write_bytes(case.data)
    return path, LANGUAGES[case.language]


def test_there_are_enough_of_them_and_each_has_a_name():
    """A corpus that shrinks protects nobody."""
    assert len(set(IDS)) == len(IDS) >= 130


@pytest.mark.parametrize("case", CASES, ids=IDS)
def test_each_gets_its_letter_or_is_taken_as_plain_words(case: Case, tmp_path: Path):
    """She opens the file at the line and sees what is meant; whatever is taken is words."""
    path, language = written(case, tmp_path)
    letters, taken = "", {}
    try:
        taken = accepted(path, "safe.po", language).entries
    except Problems as error:
        letters = "".join(f"{letter(problem)}\n" for problem in error.problems)

    assert (letters, taken) == (case.letters, dict(case.taken)), case.why
    assert all(piece.kind == "text" for text in taken.values() for piece in markup.pieces(text))


@pytest.mark.parametrize("case", CASES, ids=IDS)
def test_a_check_of_the_whole_tells_the_same_and_never_stumbles(case: Case, tmp_path: Path):
    """`translate check` reads the same files, and looks at more."""
    path, language = written(case, tmp_path)

    found = weigh([PoFile(path, "safe.po", language)], language, KNOWN)

    letters = "".join(f"{letter(problem)}\n" for problem in found.errors)
    assert set(case.letters.splitlines()) <= set(letters.splitlines())
    assert bool(found.errors) == bool(case.letters) or case.id == "msgid-with-a-number"


@pytest.mark.parametrize("case", CASES, ids=IDS)
def test_merging_new_texts_into_it_is_a_letter_and_never_a_bug_of_ours(case: Case, tmp_path: Path):
    """`translate update` reads every file there is, whoever sent it."""
    path, language = written(case, tmp_path)
    template = Template()
    template.add("Who answers?")
    try:
        text = merged(read_text(path, "safe.po"), template, language, "2026-11-21")
    except Problems:
        text = ""
    assert 'msgid "Who answers?"' in text or (not text and case.letters)


@pytest.mark.parametrize(
    "text",
    ["[" * 10_000_000, "[" * 4_000 + "](" * 4_000, "*a " * 6_000, "{" * 9_000, "<" * 9_000, '\\"' * 9_000],
    ids=["ten-megabytes", "brackets", "stars", "braces", "angles", "quotes"],
)
def test_a_monster_is_told_and_keeps_nobody_waiting(text: str, tmp_path: Path):
    """A file of megabytes must end in a letter, not in an hour of silence or a machine without memory."""
    case = Case("monster", "", "es", f'{HEAD}msgid "Who answers?"\nmsgstr "{text}"\n')
    path, language = written(case, tmp_path)

    with pytest.raises(Problems) as raised:
        accepted(path, "safe.po", language)

    assert all(len(letter(problem)) < 2_000 for problem in raised.value.problems)


def test_nothing_hostile_reaches_a_page_of_a_built_site(tmp_path: Path):
    """All that is taken, in one file: the pages keep their tags and their numbers, and a script stays words."""
    root = copy_tiny(tmp_path / "tiny").root
    file = root / "locales" / "ar" / "LC_MESSAGES" / "safe.po"
    before = fork_build(root, "build")
    assert before.returncode == 0, before.stderr
    clean = (root / "dist" / "ar" / "safe" / "calling" / "index.html").read_text("utf-8")
    text = file.read_text("utf-8")
    kind = "من \\\" onclick=\\\"x 'يدير' هذا الخط؟"
    assert "من يدير هذا الخط؟" in text
    hostile = text.replace("من يدير هذا الخط؟", kind).replace("\n\n", "\n\n# <script>alert(1)</script>\n", 3)
    file.write_text(f'{hostile}\n#, fuzzy\nmsgid "Yes, I can"\nmsgstr "<script>"\n', "utf-8")

    after = fork_build(root, "build")

    assert after.returncode == 0, after.stderr
    page = (root / "dist" / "ar" / "safe" / "calling" / "index.html").read_text("utf-8")
    assert page.count("<") == clean.count("<")
    assert "&#34; onclick=&#34;x &#39;يدير&#39;" in page
    assert "<script>alert" not in page
