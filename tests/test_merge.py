"""Texts merged into PO files as editors, platforms and gettext leave them: no work is lost, nothing stale gets good."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from builder.errors import Problems
from builder.extract import Entry
from builder.languages import Language
from builder.languages.load import COMPONENTS, read_languages
from builder.languages.po import accepted, opened
from builder.merge import merged, write
from builder.model import Message as SiteMessage
from builder.sheets.po import PoFile, entries_of
from builder.sheets.splice import spliced
from tests.conftest import ROOT

DATE = "2026-11-21"
LANGUAGES: Mapping[str, Language] = {one.code: one for one in read_languages(ROOT / "locales").languages}
SPANISH = LANGUAGES["es"]
RULE = f'"Plural-Forms: {SPANISH.plurals}\\n"'
HEAD = f'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n{RULE}\n'
FILES = [(code, name) for code in ("es", "ar", "fr") for name in COMPONENTS]
GETTEXT = pytest.mark.skipif(not shutil.which("msgmerge"), reason="gettext is not installed: apt-get install gettext")


def template(*texts: str) -> Catalog:
    """Return a template with these texts, each a text or `context|text`."""
    made = Catalog()
    for text in texts:
        context, _, words = text.rpartition("|")
        made.add(words, context=context or None, locations=[("content/guides/plan.md", 0)], auto_comments=["Calm."])
    return made


def after(old: str, *texts: str, language: Language = SPANISH) -> str:
    """Return a PO file once these are the texts of the site."""
    return merged(old, template(*texts), language, DATE)


def one(text: str, source: str) -> Message:
    """Return an entry of a PO file."""
    (found,) = [entry for entry in opened(text, "a.po") if entry.id == source]
    return found


HEADS = {
    "poedit": HEAD
    + '"X-Generator: Poedit 3.4.2\\n"\n"X-Poedit-Basepath: ../../..\\n"\n"X-Poedit-SearchPath-0: .\\n"\n',
    "weblate": "# Ana <ana@example.org>, 2026.\n#, fuzzy\n" + HEAD + '"X-Generator: Weblate 5.14\\n"\n',
    "comment-apart": "# The words of our region.\n\n" + HEAD,
    "blank-first": "\n" + HEAD,
}


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS.keys())
def test_the_header_of_an_editor_stays_to_the_byte(head: str):
    """Poedit keeps its settings there, Weblate its team; a header that changes by itself is noise in every review."""
    old = f'{head}\n#. Calm.\n#: content/guides/plan.md\nmsgid "Yes"\nmsgstr "Sí"\n\n'

    assert after(old, "Yes") == old


def test_a_header_without_a_blank_line_behind_it_takes_no_entry_with_it():
    """A file written by hand; its first text would stand twice, and no tool would open it again."""
    text = after(f'{HEAD}msgid "Yes"\nmsgstr "Sí"\nmsgid "No"\nmsgstr "No."\n', "Yes", "No")

    assert text.count('msgid "Yes"') == 1
    assert [(entry.id, entry.string) for entry in opened(text, "a.po") if entry.id] == [("Yes", "Sí"), ("No", "No.")]


def test_a_wrapped_plural_rule_is_replaced_whole():
    """Every gettext tool wraps the Arabic one; half of it left over is a header that nobody can read."""
    arabic = LANGUAGES["ar"]
    cut = len(arabic.plurals) // 2
    wrapped = f'"Plural-Forms: {arabic.plurals[:cut]}"\n"{arabic.plurals[cut:]}\\n"\n"X-Generator: Poedit 3.4\\n"\n'
    old = f'msgid ""\nmsgstr ""\n{wrapped}\nmsgid "Yes"\nmsgstr "نعم"\n'
    text = after(old, "Yes", language=arabic)

    assert text.startswith(
        f'msgid ""\nmsgstr ""\n"Plural-Forms: {arabic.plurals}\\n"\n"X-Generator: Poedit 3.4\\n"\n\n'
    )


def test_a_wrapped_plural_rule_is_the_same_rule(tmp_path: Path):
    """The twin on the way into a build: an Arabic file that a tool has touched is still an Arabic file."""
    arabic = LANGUAGES["ar"]
    cut = len(arabic.plurals) // 2
    path = tmp_path / "a.po"
    path.write_text(f'msgid ""\nmsgstr ""\n"Plural-Forms: {arabic.plurals[:cut]}"\n"{arabic.plurals[cut:]}\\n"\n\n'
                    'msgid "Yes"\nmsgstr "نعم"\n', "utf-8")  # fmt: skip

    assert accepted(path, "a.po", arabic).entries == {"Yes": "نعم"}


def test_a_missing_plural_rule_is_put_in():
    """Without one every tool guesses, each its own."""
    text = after('msgid ""\nmsgstr ""\n"Language: es\\n"\n\nmsgid "Yes"\nmsgstr "Sí"\n', "Yes")

    assert text.startswith(f'msgid ""\nmsgstr ""\n"Language: es\\n"\n{RULE}\n\n')


STALE = (
    '\n#. Calm.\n#: content/guides/plan.md\n#, fuzzy\n#| msgid "You can rest."\nmsgid "You can rest now."\n'
    'msgstr "Puedes descansar."\n\n'
)


def test_a_stale_translation_that_goes_and_comes_back_is_still_stale():
    """It was made for other words; come back as good, it would tell somebody what nobody checked."""
    gone = after(HEAD + STALE, "Other")
    back = after(gone, "Other", "You can rest now.")

    assert '#, fuzzy\n#~| msgid "You can rest."\n#~ msgid "You can rest now."\n#~ msgstr "Puedes descansar."\n' in gone
    assert after(gone, "Other") == gone
    assert one(back, "You can rest now.").fuzzy
    assert '#| msgid "You can rest."' in back


def test_a_good_translation_that_goes_and_comes_back_is_still_good():
    """The twin: nobody translates it twice."""
    old = f'{HEAD}\n# Ana: as in the leaflet\n#. Calm.\nmsgid "Yes"\nmsgstr "Sí"\n'
    gone = after(old, "Something else")
    back = one(after(gone, "Yes"), "Yes")

    assert '# Ana: as in the leaflet\n#~ msgid "Yes"\n#~ msgstr "Sí"\n' in gone
    assert (back.string, back.fuzzy, back.user_comments) == ("Sí", False, ["Ana: as in the leaflet"])


def test_a_text_changed_twice_shows_what_its_translation_was_made_for():
    """Told only the last wording, she would see no "not" between the two, and neither would the build."""
    text = after(HEAD + STALE, "You can rest now, or later.")

    assert one(text, "You can rest now, or later.").fuzzy
    assert '#| msgid "You can rest."' in text
    assert '#| msgid "You can rest now."' not in text


def test_a_long_former_text_can_be_read_by_every_tool():
    """Babel breaks such a line in the middle of its quotes; gettext then refuses the file, and we forget the text."""
    long = "You can rest here for as long as you need, and nobody will ask you " * 3
    text = after(f'{HEAD}\nmsgid "{long}."\nmsgstr "Descansa."\n', f"{long} now.")

    assert f'#| msgid "{long}."\n' in text
    assert after(text, f"{long} now.") == text


def test_a_text_whose_translation_somebody_doubts_is_not_said_to_fit_another_wording():
    """A person who ticks "needs work" says of no wording that the translation fits it."""
    text = after(HEAD + '\n#, fuzzy\nmsgid "You can rest now."\nmsgstr "Quizás."\n', "You can rest now, too.")

    assert one(text, "You can rest now, too.").fuzzy
    assert "#| msgid" not in text


# --------------------------------------------------------------------------------------- what other tools write


def entries(text: str) -> list[tuple[object, ...]]:
    """Return all of a PO file that is somebody's work, obsolete entries last."""
    found = opened(text, "a.po", obsolete=True)
    active = [one for one in found if one.id]
    return [
        (
            one.id,
            one.context,
            one.string,
            one.fuzzy,
            one.user_comments,
            one.auto_comments,
            [p for p, _ in one.locations],
        )
        for one in (*active, *found.obsolete.values())
    ]


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real files, each with a stale entry, a remark and an obsolete entry put in, and up to date with its POT."""
    folder = tmp_path_factory.mktemp("locales")
    for code, name in FILES:
        pot = folder / f"{name}.pot"
        shutil.copy(ROOT / "locales" / pot.name, pot)
        lines = (ROOT / "locales" / code / "LC_MESSAGES" / f"{name}.po").read_text("utf-8").split("\n\n")
        at = next(i for i in range(1, len(lines)) if "#," not in lines[i])
        lines[at] = "# a remark\n" + lines[at].replace("\nmsg", '\n#, fuzzy\n#| msgid "Old \\"words\\""\nmsg', 1)
        lines.append('#, fuzzy\n#~| msgid "Older"\n#~ msgctxt "title"\n#~ msgid "Gone"\n#~ msgstr "…"\n')
        (folder / code).mkdir(exist_ok=True)
        (folder / code / f"{name}.po").write_text(ours("\n\n".join(lines), pot, code), "utf-8")
    return folder


def ours(text: str, pot: Path, code: str) -> str:
    """Return what `translate update` makes of a PO file."""
    with pot.open("rb") as file:
        return merged(text, read_po(file), LANGUAGES[code], DATE)


def gettext(*command: str | Path) -> str:
    """Run a tool of GNU gettext, which must be content."""
    ended = subprocess.run([str(part) for part in command], capture_output=True, check=False)
    assert ended.returncode == 0, ended.stderr.decode()
    return ended.stdout.decode("utf-8")


@GETTEXT
@pytest.mark.parametrize(("code", "name"), FILES)
def test_msgmerge_and_back_loses_nothing(files: Path, code: str, name: str):
    """Weblate and Poedit merge with it, wrap at seventy-seven and at seventy-nine; git must not see the difference."""
    path, pot = files / code / f"{name}.po", files / f"{name}.pot"
    before = path.read_text("utf-8")
    wrapped = gettext("msgmerge", "--quiet", "--previous", "--no-fuzzy-matching", "--width=77", path, pot)

    assert wrapped != before
    assert entries(wrapped) == entries(before)
    body = ours(wrapped, pot, code).split("\n\n", 1)[1]
    assert body == before.split("\n\n", 1)[1]


@GETTEXT
@pytest.mark.parametrize(("code", "name"), FILES)
def test_msgfmt_has_nothing_to_say(files: Path, tmp_path: Path, code: str, name: str):
    """What GNU gettext refuses, no other tool can be trusted with."""
    gettext("msgfmt", "--check", "-o", tmp_path / "a.mo", files / code / f"{name}.po")


@GETTEXT
def test_msgfmt_would_say_it(tmp_path: Path):
    """The twin: a lost name in braces is an error to it, as it is to us."""
    path = tmp_path / "a.po"
    path.write_text(f'{HEAD}\n#, python-brace-format\nmsgid "Rest {{days}}"\nmsgstr "Descansa"\n', "utf-8")
    ended = subprocess.run(["msgfmt", "--check", "-o", "-", path], capture_output=True, check=False)

    assert ended.returncode == 1


EDITORS = {
    "poedit": '"X-Generator: Poedit 3.4.2\\n"\n"X-Poedit-Basepath: ../../..\\n"\n"X-Poedit-KeywordsList: _\\n"\n',
    "weblate": '"X-Generator: Weblate 2026.5\\n"\n',
}


@pytest.mark.parametrize("editor", EDITORS)
@pytest.mark.parametrize(("code", "name"), FILES)
def test_the_real_files_keep_what_an_editor_adds_to_them(files: Path, code: str, name: str, editor: str):
    """Her settings, her remarks and her marks are still there after the next update, and nothing else is."""
    before = (files / code / f"{name}.po").read_text("utf-8")
    head, body = before.split("\n\n", 1)
    edited = f"{head}\n{EDITORS[editor]}\n{body}"

    assert ours(edited, files / f"{name}.pot", code) == edited
    assert {"# a remark", "#, fuzzy", '#| msgid "Old \\"words\\""', '#~| msgid "Older"'} <= set(edited.split("\n"))


@GETTEXT
@pytest.mark.parametrize(("code", "name"), FILES)
def test_a_translation_is_set_into_a_wrapped_file_without_moving_another_byte(files: Path, code: str, name: str):
    """A sheet comes back while Weblate holds the file: its lines stay broken where they were."""
    path = files / code / f"{name}.po"
    wrapped = gettext("msgmerge", "--quiet", "--previous", "--no-fuzzy-matching", "--width=77", path,
                      files / f"{name}.pot")  # fmt: skip
    held = entries_of(wrapped)
    key = max((key for key, one in held.items() if one.state == "translated"), key=lambda key: len(held[key].source))
    done = spliced(PoFile(path, wrapped, held), {key: "-"})
    at = next(i for i, (one, other) in enumerate(zip(wrapped, done, strict=False)) if one != other)

    assert wrapped.startswith('msgstr ""\n"', at - len('msgstr "')), "the one translation, which was wrapped"
    assert done[:at] == wrapped[:at]
    assert wrapped.endswith(done[at:].partition("\n")[2])


def test_one_broken_file_is_told_and_no_file_is_written(tmp_path: Path):
    """Half an update would put the files of one language a week behind those of another."""
    (tmp_path / "locales" / "es" / "LC_MESSAGES").mkdir(parents=True)
    broken = tmp_path / "locales" / "es" / "LC_MESSAGES" / "about.po"
    broken.write_text('msgid "Yes"\nmsgstr "Sí\n', "utf-8")
    entry = Entry(SiteMessage("Yes"), "ui", "content/site.yaml", "Calm.")
    with pytest.raises(Problems) as raised:
        write([entry], [SPANISH], tmp_path / "locales", DATE)

    assert [str(problem.where) for problem in raised.value.problems] == ["locales/es/LC_MESSAGES/about.po:2"]
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [broken]
