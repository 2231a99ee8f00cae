"""A new language: its entry in `languages.yaml`, notes for the people who will decide about it, and its empty files."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

from builder.errors import Misuse
from builder.languages import Language, Languages
from builder.languages.load import read_languages
from builder.languages.profile import drafted
from builder.pipeline import Project
from builder.records import build
from builder.translators.update import update
from builder.yamltext import parse, read_text

_LIST = re.compile(r"^languages:[ \t]*\n(?P<items>(?:[ \t#-].*\n|\n)+)", re.MULTILINE)
_AFTER = re.compile(r"(?:^(?:#.*)?\n)+\Z", re.MULTILINE)  # blank lines and comments that belong to what comes next
_SAFE = re.compile(r"[^\W\d_][\w' ()-]*")
_NOTES = """\
# {autonym} ({code}): notes for translators

Status: nothing translated yet. CLDR gave the name, the direction ({direction}), the script ({script}) and the plural
rule in `locales/languages.yaml`. What follows only a person can decide; write each answer below its line.

- [ ] **Register.** Formal or informal "you"? Whose words: a friend's, a nurse's? Copy one line of it to `register`.
- [ ] **Gender.** How to speak to a reader without guessing it; which forms to avoid.
- [ ] **Script and spelling.** Is {script} what most readers read? Which standard, which digits, which quotation marks?
- [ ] **Its own name.** Is "{autonym}" what its readers call it, with the right first letter?
- [ ] **Words that give a reader away.** List under `giveaway` what may not stand in a tab title or an address.
- [ ] **Where Leave goes.** A neutral page in this language, under `exits` in `content/site.yaml`.
- [ ] **Glossary.** Agree on the words for trafficking, a trafficked person, a line, a right, a shelter, a lawyer:

| English | {autonym} | not |
|---|---|---|

- [ ] **Who will review,** by role: one who speaks it at home, one who works with survivors. Until then it is a draft.
"""


def new(project: Project, code: str) -> tuple[Path, ...]:
    """Add the language `code` and return the files written; whatever goes wrong, no part of it stays.

    Raises:
        Misuse: a language that CLDR does not know, or that is there already.
        Problems: languages, content or files that cannot be read.
    """
    if project.over:
        what = "a language begins in the base, where every edition can use it"
        raise Misuse(what, f"run it there, without --edition; then add {code} to languages in edition.yaml")
    file, folder = project.locales / "languages.yaml", project.locales / code
    listed = read_languages(project.locales)
    for known in (*listed.languages, *listed.pseudo):
        if known.folder == code.lower():
            raise Misuse(f"{known.code} is listed already", f"see its entry in {project.locales.name}/languages.yaml")
    language = drafted(code)
    if folder.exists():
        raise Misuse(f"the folder {project.locales.name}/{code}/ is there already", "move it away, then do this again")
    text = _with(read_text(file, file.name), listed, language)
    draft = file.with_suffix(".new")
    notes = folder / "NOTES.md"
    try:
        folder.mkdir()
        about = {name: getattr(language, name) for name in ("code", "autonym", "direction", "script")}
        notes.write_text(_NOTES.format_map(about), "utf-8")
        written = update(project, Languages(default=listed.default, languages=(listed.source, language)))
        draft.write_text(text, "utf-8")
        draft.replace(file)
    except BaseException:  # whatever it was, half a language would be a trap
        shutil.rmtree(folder, ignore_errors=True)
        draft.unlink(missing_ok=True)
        raise
    return (file, notes, *written)


def _with(text: str, listed: Languages, language: Language) -> str:
    """Return the text of `languages.yaml` with one more language, every other byte as it was.

    Raises:
        Misuse: the list is not laid out line by line, so that nothing can be added without changing it.
    """
    found = _LIST.search(text if text.endswith("\n") else f"{text}\n")
    if found:
        items = found["items"]
        after = _AFTER.search(items)
        at = found.start("items") + (after.start() if after else len(items))
        margin = items[: len(items) - len(items.lstrip(" "))]
        whole = found.string[:at] + _entry(language, margin) + found.string[at:]
        read = build(Languages, parse(whole, "languages.yaml"))
        if read == listed.model_copy(update={"languages": (*listed.languages, language)}):
            return whole
    raise Misuse("the list of languages cannot be added to by a machine", "put each language on lines of its own")


def _entry(language: Language, margin: str) -> str:
    fields = {
        "code": language.code,
        "autonym": _scalar(language.autonym),
        "direction": language.direction,
        "script": language.script,
        "cldr": language.cldr,
        "plurals": f'"{language.plurals}"',
        "review": language.review,
        "register": language.register_note,
        "giveaway": "[]",
    }
    if language.negation:
        fields["negation"] = json.dumps(language.negation, ensure_ascii=False)
    lines = [f"{name}: {value}\n" for name, value in fields.items()]
    return "".join(f"{margin}{'  ' if at else '- '}{line}" for at, line in enumerate(lines))


def _scalar(text: str) -> str:
    return text if _SAFE.fullmatch(text) else json.dumps(text, ensure_ascii=False)
