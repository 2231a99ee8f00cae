"""The texts a translator of an edition is asked for: its own, and those of the base that it words anew."""

from __future__ import annotations

from builder.extract import Entry, entries
from builder.languages.catalog import key
from builder.languages.load import read_languages
from builder.languages.standing import held
from builder.layers import Layer
from builder.model import Site
from builder.pages import plan
from builder.pipeline import TEMPLATES, Project
from builder.read import read


def own_texts(project: Project, layer: Layer | None) -> tuple[Entry, ...]:
    """Return every text of the site; of an edition, only those that no base translates, or that it words anew.

    What stands in the base is translated there, once for all.

    Raises:
        Problems: content or files that cannot be read.
    """
    site = read(project.content, layer)
    found = _texts(site)
    if layer is None:
        return found
    theirs = {key(entry.message) for entry in _texts(read(project.content))}
    reworded = {
        name for language in read_languages(project.locales, layer).languages for name in held(layer.locales, language)
    }
    return tuple(entry for entry in found if key(entry.message) not in theirs or key(entry.message) in reworded)


def _texts(site: Site) -> tuple[Entry, ...]:
    return entries(site, plan(site), TEMPLATES)
