"""The live site for a translator: every text of her language tells what it is and how it stands."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from builder.languages import Language
from builder.languages.catalog import key
from builder.languages.load import read_languages, translations
from builder.languages.standing import held
from builder.pipeline import Edition, Options, Project
from builder.render.app import Viewing
from builder.render.preview import Note, previewing
from builder.serve import Look, serve

_HERE = Path(__file__).parent
_FILES = ("preview.css", "preview.js")


def preview(project: Project, code: str, port: int, ready: Callable[[str], None]) -> None:
    """Serve the site on this machine until Ctrl-C; `ready` is told the address of the language's home page.

    Raises:
        Misuse: a language that is not listed or not translated, or the port is taken.
        Problems: `languages.yaml` cannot be read.
    """
    look, folder = look_of(project, code)
    serve(project, Options((code,)), port, lambda address: ready(f"{address}{folder}/"), look)


def look_of(project: Project, code: str) -> tuple[Look, str]:
    """Return how the live site shows the language `code` to its translator, and that language's folder."""
    (language,) = translations(read_languages(project.locales, project.layer()), [code])

    def view(edition: Edition) -> Viewing:
        return previewing(code, notes(project, edition, language))

    files = {f"_{name}": (_HERE / name).read_text("utf-8") for name in _FILES}
    return Look(view, files), language.folder


def notes(project: Project, edition: Edition, language: Language) -> Mapping[str, Note]:
    """Return a note for every text of the edition, by gettext key."""
    accepted = next(catalog.entries for catalog in edition.catalogs if catalog.language.code == language.code)
    found = held(project.locales, language, edition.layer)
    told: dict[str, Note] = {}
    for entry in edition.entries:
        name = key(entry.message)
        stale = name in found and found[name].state == "stale"
        state = "stale" if stale else "done" if name in accepted else "missing"
        told[name] = Note(entry.component, state, found[name].translation if stale else "")
    return told
