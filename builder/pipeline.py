"""The road from content and catalogues to a verified folder, one stage after the other, none looking back."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from time import perf_counter
from typing import TypeVar

from flask import Flask

from builder import checks, verify
from builder.errors import Misuse, Problem, Problems, Where, gate, near
from builder.extract import Entry, entries
from builder.freeze import Staging, claim, freeze, remembered
from builder.freeze.memory import remember
from builder.languages import Catalog, Words, load
from builder.languages.kept import Kept
from builder.languages.load import choose, read_languages
from builder.languages.progress import Part, progress
from builder.model import Message, Site
from builder.pages import Table, plan
from builder.pages.digests import page_digests, translated
from builder.pages.table import Links
from builder.phrases import by_kind
from builder.read import read
from builder.render import Assets, create_app, load_assets
from builder.render.app import Viewing
from builder.render.view import Frame, View
from builder.setting import code_digest, data_digest
from builder.verify.weight import Weight

T = TypeVar("T")
TEMPLATES = Path(__file__).parent / "render" / "templates"


@dataclass(frozen=True, slots=True)
class Project:
    """Where an edition keeps its files. `cache` may be deleted at any time."""

    root: Path

    @property
    def content(self) -> Path:
        """Guides and facts."""
        return self.root / "content"

    @property
    def locales(self) -> Path:
        """Languages and catalogues."""
        return self.root / "locales"

    @property
    def static(self) -> Path:
        """Style sheets, scripts, icons."""
        return self.root / "static"

    def numbers(self) -> tuple[Path, ...]:
        """Return the files that verify reads for itself: every number, and each language's list of words."""
        services = sorted((self.content / "services").glob("*.yaml"))
        return (*services, self.content / "territories.yaml", self.locales / "languages.yaml")

    @property
    def cache(self) -> Path:
        """What is kept between builds."""
        return self.root / ".cache"


@dataclass(frozen=True, slots=True)
class Options:
    """What a build is asked for. `languages` are codes, empty for all; `base_url` ends in a slash or is empty."""

    languages: tuple[str, ...] = ()
    links: Links = "web"
    base_url: str = ""
    jobs: int = 1


@dataclass(slots=True)
class Clock:
    """Seconds per stage, and who is told of progress: the stage, how many are done, of how many.

    `done` counts up from 0 to `whole`.
    """

    tell: Callable[[str, int, int], None] = lambda stage, done, whole: None
    seconds: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def stage(self, name: str, whole: int = 0) -> Iterator[Callable[[int], None]]:
        """Time a stage; the value it gives is told how many are done so far."""
        began = perf_counter()

        def progress(done: int) -> None:
            self.tell(name, done, whole)

        self.tell(name, 0, whole)
        try:
            yield progress
        finally:
            self.seconds[name] = self.seconds.get(name, 0.0) + perf_counter() - began


@dataclass(frozen=True, slots=True)
class Edition:
    """Everything read, checked and planned: what `serve`, `pages` and `build` all begin with.

    `entries` are all texts as translators get them.
    `translated` tells in which languages each page really is; `progress`, how far each part is in each language.
    """

    site: Site
    entries: tuple[Entry, ...]
    catalogs: tuple[Catalog, ...]
    table: Table
    assets: Assets
    translated: dict[str, frozenset[str]]
    progress: dict[str, tuple[Part, ...]]

    def app(self, view: Viewing = View) -> Flask:
        """Return the application that shows this edition, each page through `view`."""
        source = self.table.source
        frame = Frame(self.table, self.assets, self.site.settings, self.translated, self.progress)
        return create_app(frame, {catalog.language.code: Words(catalog, source) for catalog in self.catalogs}, view)

    def digests(self, setting: str) -> dict[str, str]:
        """Return what each file is made from; `setting` names what all pages share."""
        beside = {"translation": repr(self.progress)}
        return page_digests(self.table, self.catalogs, self.translated, setting, beside)


@dataclass(frozen=True, slots=True)
class Built:
    """What a build made, for the closing summary. `made` pages were rendered, the others taken over."""

    out: Path
    pages: int
    made: int
    languages: int
    size: int
    seconds: dict[str, float]
    weights: tuple[Weight, ...]


def prepare(project: Project, options: Options, clock: Clock, version: str) -> Edition:
    """Return the edition that the project's files describe.

    Raises:
        Problems: everything that is wrong in content and catalogues.
        Misuse: a language that is not listed, or no content at all.
    """
    if not project.content.is_dir() or not project.locales.is_dir():
        raise Misuse(f"there is no content/ and locales/ in {project.root}", "run this from the project's folder")
    problems: list[Problem] = []
    with clock.stage("read"):
        site = _gather(problems, lambda: read(project.content))
        listed = _gather(problems, lambda: read_languages(project.locales))
        chosen = choose(listed, options.languages) if listed else ()
    with clock.stage("check"):
        problems.extend(checks.content(site) if site else ())
    with clock.stage("languages"):
        kept = Kept(project.cache / "catalogs", version)

        def messages() -> Iterator[Message]:
            """Yield every text, for the pseudo-languages; only a site without problems can be planned."""
            if site and not problems:
                yield from (entry.message for entry in entries(site, plan(site), TEMPLATES))

        catalogs = _gather(problems, lambda: load(project.locales, chosen, messages, kept, options.jobs))
    if problems or site is None or listed is None or catalogs is None:
        raise Problems(problems)
    with clock.stage("plan"):
        pages = plan(site)
        gate(checks.pages(site, pages, listed.source, catalogs))
        assets = load_assets(project.static)
        gate(_icons(site, assets))
        table = Table(pages, chosen, listed.source, tuple(assets.files), options.links, options.base_url)
        texts = entries(site, pages, TEMPLATES)
        published = translated(pages, catalogs, listed.source, by_kind(TEMPLATES))
        done = progress(catalogs, ((entry.component, entry.message) for entry in texts))
    return Edition(site, texts, catalogs, table, assets, published, done)


def build(project: Project, options: Options, out: Path, clock: Clock) -> Built:
    """Build the site into `out`; it replaces what a build of ours left there, in one step, when everything holds.

    Raises:
        Problems: what is wrong in the content, or in the pages made from it; `out` is untouched.
        Misuse: `out` cannot or must not be replaced.
    """
    out = claim(out)
    version = code_digest(project.static)
    edition = prepare(project, options, clock, version)
    table = edition.table
    with clock.stage("compare"):
        data = data_digest(project.numbers())
        setting = f"{version} {options.links} {options.base_url} {edition.site.settings!r}"
        digests = edition.digests(setting)
        same_site = f"{data} {setting} {sorted(digests)!r}"
        before = remembered(project.cache, out)
        kept = before.unchanged(digests, out)
        settled = frozenset(kept) if before.setting == _short(same_site) else frozenset()
    routes = list(table.routes())
    taken_over = set(kept)
    stale = [route for route in routes if route.file not in taken_over]
    with Staging(out) as staging:
        with clock.stage("freeze", len(routes)) as progress:
            staging.keep(kept)
            freeze(edition.app(), stale, staging.folder, options.jobs, lambda made: progress(len(kept) + made))
            staging.keep_times([route.file for route in stale])
        with clock.stage("verify", sum(name.endswith(".html") for name in digests)) as progress:
            found = verify.run(staging.folder, project.content, unchanged=settled, jobs=options.jobs, progress=progress)
            gate(_renamed(problem, staging.folder.name, out.name) for problem in found.problems)
        with clock.stage("finish"):
            staging.finish()
            size = remember(project.cache, out, _short(same_site), digests, {name: before.files[name] for name in kept})
    pages = len(table.pages) * len(table.languages)
    return Built(out, pages, len(stale), len(table.languages), size, clock.seconds, found.weights)


def _icons(site: Site, assets: Assets) -> Iterator[Problem]:
    document = site.documents["content/site.yaml"]
    for at, section in enumerate(site.settings.sections):
        if section.icon not in assets.icons:
            where, known = document.where(("sections", at, "icon")), sorted(assets.icons)
            fix = near(section.icon, known) or "draw it in static/icons/"
            yield Problem(where, "there is no such icon", ", ".join(known), section.icon, fix)


def _gather(problems: list[Problem], make: Callable[[], T]) -> T | None:
    try:
        return make()
    except Problems as error:
        problems.extend(error.problems)
        return None


def _short(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _renamed(problem: Problem, staging: str, out: str) -> Problem:
    where = problem.where
    return replace(problem, where=Where(where.path.replace(staging, out, 1), where.line, where.field))


__all__ = ["Built", "Clock", "Edition", "Options", "Project", "build", "prepare"]
