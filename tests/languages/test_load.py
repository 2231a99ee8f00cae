"""`locales/` in: languages, and a catalogue for each."""

from __future__ import annotations

import shutil
from dataclasses import replace

import pytest

from builder.errors import Misuse, Problems
from builder.languages import Catalog, Language, load
from builder.languages.kept import Kept, PoFile
from builder.languages.load import choose, read_languages
from builder.model import Message
from builder.pipeline import Project
from builder.report import letter


def spoilt(tiny: Project, old: str, new: str) -> list[str]:
    """Return the letters about a changed languages.yaml."""
    file = tiny.locales / "languages.yaml"
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")
    with pytest.raises(Problems) as raised:
        read_languages(tiny.locales)
    return [letter(problem) for problem in raised.value.problems]


def catalogs(tiny: Project, jobs: int = 1) -> tuple[Catalog, ...]:
    """Return the catalogues of the site, read with an empty cache."""
    shutil.rmtree(tiny.cache, ignore_errors=True)
    return load(tiny.locales, read_languages(tiny.locales).languages, list, Kept(tiny.cache, "one"), jobs)


@pytest.fixture
def file(tiny: Project) -> PoFile:
    """One Arabic file."""
    path = tiny.locales / "ar" / "LC_MESSAGES" / "safe.po"
    return PoFile(path, "locales/ar/LC_MESSAGES/safe.po", read_languages(tiny.locales).languages[1])


def test_the_chooser_shows_languages_in_the_order_of_the_list(tiny: Project):
    """Pseudo-languages are never shown to people."""
    listed = read_languages(tiny.locales)

    assert [language.code for language in listed.languages] == ["en", "ar"]
    assert [language.code for language in listed.pseudo] == ["en-XA", "ar-XB"]
    assert listed.source.code == "en"


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "- code: ar\n", "- code: en\n",
            "locales/languages.yaml:13  languages[1].code\n  problem  two languages have the same code\n"
            "  wanted   a code each\n  found    en\n"
            "  fix      change one of them; capitals alone make no difference in an address",
        ),
        (
            "- code: ar-XB\n", "- code: en-xa\n",
            "locales/languages.yaml:34  pseudo[1].code\n  problem  two languages have the same code\n"
            "  wanted   a code each\n  found    en-xa\n"
            "  fix      change one of them; capitals alone make no difference in an address",
        ),
        (
            "default: en", "default: fr",
            "locales/languages.yaml:1  default\n  problem  the default is not in the list\n"
            "  wanted   en, ar\n  found    fr\n  fix      use one of these codes",
        ),
        (
            "default: en", "default: en-XA",
            "locales/languages.yaml:1  default\n  problem  the default is not in the list\n"
            "  wanted   en, ar\n  found    en-XA\n  fix      use one of these codes",
        ),
        (
            "  cldr: ar", "  cldr: zz",
            "locales/languages.yaml:17  languages[1].cldr\n  problem  CLDR has no such language\n"
            "  wanted   a CLDR code\n  found    zz\n"
            "  fix      use the code of a language CLDR knows, such as pt-BR",
        ),
        (
            "script: Latn\n  cldr: en\n  plurals: \"nplurals=2; plural=(n != 1);\"\n  review: draft",
            "script: Latn\n  cldr: zz\n  plurals: \"nplurals=2; plural=(n != 1);\"\n  review: draft",
            "locales/languages.yaml:29  pseudo[0].cldr\n  problem  CLDR has no such language\n"
            "  wanted   a CLDR code\n  found    zz\n"
            "  fix      use the code of a language CLDR knows, such as pt-BR",
        ),
        (
            "  direction: rtl", "  direction: right",
            "locales/languages.yaml:15  languages[1].direction\n  problem  this is not a known direction\n"
            "  wanted   ltr, rtl\n  found    right\n  fix      use one of these words",
        ),
        (
            "review: draft", "review: done",
            "locales/languages.yaml:19  languages[1].review\n  problem  this is not a known review\n"
            "  wanted   source, draft, reviewed\n  found    done\n  fix      use one of these words",
        ),
        (
            "nplurals=2; plural=(n != 1);", "nplurals=2; plural=__import__('os');",
            "locales/languages.yaml:8  languages[0].plurals\n  problem  this does not have the right form\n"
            "  found    nplurals=2; plural=__import__('os');",
        ),
        (
            "script: Arab", "script: Arabic",
            "locales/languages.yaml:16  languages[1].script\n  problem  this does not have the right form\n"
            "  found    Arabic",
        ),
    ],
    ids=[
        "code-twice", "code-twice-but-for-capitals", "default", "default-is-a-pseudo-language", "unknown-to-cldr",
        "pseudo-unknown-to-cldr", "direction", "review", "plurals", "script",
    ],
)  # fmt: skip
def test_a_language_that_cannot_be_is_told(tiny: Project, old: str, new: str, told: str):
    """Whoever adds a language fills in eight fields; each can be wrong, and none may end in a trace."""
    assert spoilt(tiny, old, new) == [told]


@pytest.mark.parametrize(
    ("codes", "chosen"),
    [((), ["en", "ar"]), (("ar",), ["en", "ar"]), (("en",), ["en"]), (("ar-XB", "en-XA"), ["en", "en-XA", "ar-XB"])],
    ids=["all", "one", "the-source", "pseudo"],
)
def test_the_source_is_always_built_and_pseudo_languages_only_when_named(tiny: Project, codes, chosen: list[str]):
    """A text that is not translated yet is shown in the source."""
    assert [language.code for language in choose(read_languages(tiny.locales), codes)] == chosen


def test_a_language_that_is_not_listed_is_misuse(tiny: Project):
    """The answer names those there are."""
    with pytest.raises(Misuse) as raised:
        choose(read_languages(tiny.locales), ["sw"])

    assert (raised.value.what, raised.value.fix) == ('there is no language "sw"', "known: en, ar, en-XA, ar-XB")


def test_a_catalogue_holds_the_entries_of_all_its_files(tiny: Project):
    """Translators work in several files; readers see one site."""
    english, arabic = catalogs(tiny)

    assert english.entries == {}
    assert arabic.entries["You can ask for an interpreter first."] == "يمكنك أن تطلب مترجماً أولاً."
    assert arabic.entries["label\x04Yes"] == "نعم"


def test_the_frame_is_named_by_its_own_file_alone(tiny: Project):
    """One changed sentence in a guide must not make all ten thousand pages anew."""
    before = catalogs(tiny)[1].frame
    safe = tiny.locales / "ar" / "LC_MESSAGES" / "safe.po"
    safe.write_text(safe.read_text("utf-8").replace("من يدير هذا الخط؟", "من وراء هذا الخط؟"), "utf-8")
    after = catalogs(tiny)[1].frame

    assert after == before
    help_ = tiny.locales / "ar" / "LC_MESSAGES" / "ui.po"
    help_.write_text(help_.read_text("utf-8").replace("طلب المساعدة", "اطلب المساعدة"), "utf-8")
    assert catalogs(tiny)[1].frame != before


def test_a_text_that_stands_in_two_files_is_shown_as_in_the_first(tiny: Project):
    """A text is gathered once, into the first part that shows it; a leftover elsewhere must not speak for it."""
    about = tiny.locales / "ar" / "LC_MESSAGES" / "about.po"
    about.write_text(about.read_text("utf-8") + '\nmsgid "Who runs this line?"\nmsgstr "من وراء هذا؟"\n', "utf-8")

    assert catalogs(tiny)[1].entries["Who runs this line?"] == "من يدير هذا الخط؟"


def test_many_processes_read_what_one_reads(tiny: Project):
    """A build with eight jobs must show the same words as a build with one."""
    assert catalogs(tiny, jobs=4) == catalogs(tiny)


@pytest.mark.parametrize("jobs", [1, 4])
def test_the_problems_of_every_file_are_told_at_once(tiny: Project, jobs: int):
    """Seven files, one run."""
    for name in ("safe", "about"):
        file = tiny.locales / "ar" / "LC_MESSAGES" / f"{name}.po"
        file.write_text(file.read_text("utf-8") + '\nmsgid "Who?"\nmsgstr "من %؟"\n', "utf-8")

    with pytest.raises(Problems) as raised:
        catalogs(tiny, jobs=jobs)

    assert [problem.where.path for problem in raised.value.problems] == [
        "locales/ar/LC_MESSAGES/about.po",
        "locales/ar/LC_MESSAGES/safe.po",
    ]


@pytest.mark.parametrize(("code", "wanted"), [("en-XA", "Šàfé {days} ····"), ("ar-XB", "Šàfé {days}")])
def test_a_pseudo_language_needs_no_file(tiny: Project, code: str, wanted: str):
    """Every text is changed, so that one which cannot be translated is seen at once."""
    language = choose(read_languages(tiny.locales), [code])[1]

    messages = [Message("Safe {days}"), Message("Help", "title")]
    catalog = load(tiny.locales, [language], lambda: messages, Kept(tiny.cache, "one"))[0]

    assert set(catalog.entries) == {"Safe {days}", "title\x04Help"}
    assert catalog.entries["Safe {days}"] == wanted


def test_kept_entries_are_those_of_exactly_these_bytes(tiny: Project):
    """A catalogue from yesterday must never speak for a file of today."""
    languages = read_languages(tiny.locales).languages
    kept = Kept(tiny.cache / "catalogs", "one")
    first = load(tiny.locales, languages, list, kept)
    safe = tiny.locales / "ar" / "LC_MESSAGES" / "safe.po"
    safe.write_text(safe.read_text("utf-8").replace("من يدير هذا الخط؟", "من وراء هذا الخط؟"), "utf-8")

    again = load(tiny.locales, languages, list, kept)

    assert first[1].entries["Who runs this line?"] == "من يدير هذا الخط؟"
    assert again[1].entries["Who runs this line?"] == "من وراء هذا الخط؟"


def test_kept_entries_are_read_anew_by_other_code(tiny: Project, file: PoFile):
    """A promise made stricter today holds for files accepted yesterday."""
    first = Kept(tiny.cache, "one")
    first.entries(file)
    (kept,) = tiny.cache.iterdir()
    kept.write_text('{"a": "from yesterday"}', "utf-8")
    other = replace(file, language=replace_script(file.language))

    assert Kept(tiny.cache, "one").entries(file) == {"a": "from yesterday"}
    assert "a" not in Kept(tiny.cache, "two").entries(file)
    with pytest.raises(Problems):
        Kept(tiny.cache, "one").entries(other)


def replace_script(language: Language) -> Language:
    """Return the language as if it were written in another script."""
    return language.model_copy(update={"script": "Thai"})


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"a": 1}', "null"])
def test_what_a_crash_left_in_the_cache_is_not_believed(tiny: Project, file: PoFile, damage: str):
    """A half-written file must cost a second, never a sentence."""
    whole = Kept(tiny.cache, "one").entries(file)
    (kept,) = tiny.cache.iterdir()
    kept.write_text(damage, "utf-8")

    assert Kept(tiny.cache, "one").holds(file) is False
    assert Kept(tiny.cache, "one").entries(file) == whole
    assert Kept(tiny.cache, "one").holds(file) is True


def test_a_cache_that_cannot_be_written_or_read_costs_only_time(tiny: Project, file: PoFile):
    """A full disk is no reason to have no site."""
    (tiny.root / "file").write_text("in the way")
    kept = Kept(tiny.root / "file", "one")

    assert kept.entries(file)["Who runs this line?"] == "من يدير هذا الخط؟"
    assert kept.holds(file)


def test_a_file_that_breaks_a_promise_is_not_kept(tiny: Project, file: PoFile):
    """Its problems are told on every run until somebody has mended it."""
    file.path.write_text(file.path.read_text("utf-8") + '\nmsgid "Who?"\nmsgstr "من %؟"\n', "utf-8")
    kept = Kept(tiny.cache, "one")

    for _ in range(2):
        with pytest.raises(Problems):
            kept.entries(file)
