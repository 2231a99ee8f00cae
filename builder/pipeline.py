"""The road from content and catalogues to a verified folder, one stage after the other, none looking back."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from time import perf_counter
from typing import TypeVar

from flask import Flask

from builder import checks, verify
from builder.checks import complete
from builder.errors import Misuse, Problem, Problems, Where, gate, near
from builder.extract import Entry, entries
from builder.freeze import Staging, claim, freeze, remembered
from builder.freeze.memory import remember
from builder.icons import Icons
from builder.languages import Catalog, Language, Words, load
from builder.languages.catalog import key
from builder.languages.kept import Kept
from builder.languages.load import choose, read_languages
from builder.languages.own import Own, own
from builder.languages.progress import Part, progress
from builder.languages.standing import held
from builder.layers import Layer, open_layer
from builder.layers.colours import css
from builder.model import Message, Picture, Site
from builder.pack import Dates, Ground, Packed, pack, recall
from builder.pack import remember as remember_packs
from builder.pages import Page, Table, plan
from builder.pages.digests import page_digests
from builder.pages.published import lacks, translated
from builder.pages.table import Links
from builder.phrases import by_kind, critical_by_kind
from builder.read import read
from builder.release import NAME as MANIFEST
from builder.release.manifest import keep as keep_manifest
from builder.release.manifest import write as write_manifest
from builder.render import Assets, create_app, load_assets
from builder.render.app import Viewing
from builder.render.frame import Frame
from builder.render.view import View
from builder.search import Index, indexes
from builder.setting import code_digest, data_digest
from builder.verify.weight import Weight

T = TypeVar("T")
TEMPLATES = Path(__file__).parent / "render" / "templates"


@dataclass(frozen=True, slots=True)
class Project:
    """Where the base keeps its files, and the folder `over` of the edition that lies over it, if there is one.

    `cache` may be deleted at any time.
    """

    root: Path
    over: Path | None = None

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
        listed = [self.over / "edition.yaml", self.over / "locales" / "languages.yaml"] if self.over else []
        own = sorted((self.over / "content").rglob("*.yaml")) if self.over else []
        own += [path for path in listed if path.is_file()]
        return (*services, self.content / "territories.yaml", self.locales / "languages.yaml", *own)

    @property
    def cache(self) -> Path:
        """What is kept between builds; an edition keeps its own, since nobody may write into an installed base."""
        return (self.over or self.root) / ".cache"

    def layer(self) -> Layer | None:
        """Return the edition, opened.

        Raises:
            Misuse: the folder holds no edition.
            Problems: what is wrong in its `edition.yaml`.
        """
        return open_layer(self.over) if self.over else None

    def version(self) -> str:
        """Return a name for all that pages share: code, style sheets, libraries, what the edition decides."""
        return code_digest(self.static, (self.over / "edition.yaml", self.over / "static") if self.over else ())


@dataclass(frozen=True, slots=True)
class Options:
    """What a build is asked for. `languages` are codes, empty for all; `base_url` ends in a slash or is empty.

    `strict`: a page that would fall back to the source language is a problem.
    """

    languages: tuple[str, ...] = ()
    links: Links = "web"
    base_url: str = ""
    jobs: int = 1
    strict: bool = False


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
    `translated` tells in which languages each page really is; `progress`, how far each part is in each language;
    `own`, what each language says of itself; `indexes`, by what each is searched.
    """

    site: Site
    entries: tuple[Entry, ...]
    catalogs: tuple[Catalog, ...]
    table: Table
    assets: Assets
    translated: dict[str, frozenset[str]]
    progress: dict[str, tuple[Part, ...]]
    own: dict[str, Own]
    indexes: dict[str, Index]
    layer: Layer | None = None

    def app(self, view: Viewing = View) -> Flask:
        """Return the application that shows this edition, each page through `view`."""
        source = self.table.source
        urgent = critical_by_kind(TEMPLATES)
        settings, translated = self.site.settings, self.translated
        words = {catalog.language.code: Words(catalog, source) for catalog in self.catalogs}
        frame = Frame(
            self.table, self.assets, settings, translated, self.progress, self.own, urgent, self.indexes, words
        )
        return create_app(frame, words, view)

    def digests(self, setting: str) -> dict[str, str]:
        """Return what each file is made from; `setting` names what all pages share."""
        states = {code: (own.state, own.word, own.hello) for code, own in self.own.items()}
        beside = {"translation": repr(self.progress), **dict.fromkeys(("chooser", "lost", "point"), repr(self.own))}
        return page_digests(self.table, self.catalogs, self.translated, f"{setting} {states!r}", beside)


@dataclass(frozen=True, slots=True)
class Built:
    """What a build made, for the closing summary. `made` pages were rendered, the others taken over.

    `due` lines should be asked again.
    """

    out: Path
    pages: int
    made: int
    languages: int
    size: int
    seconds: dict[str, float]
    weights: tuple[Weight, ...]
    packs: tuple[Packed, ...] = ()
    due: int = 0


def prepare(project: Project, options: Options, clock: Clock, version: str) -> Edition:
    """Return the edition that the project's files describe.

    Raises:
        Problems: everything that is wrong in content and catalogues.
        Misuse: a language that is not listed, or no content at all.
    """
    if not project.content.is_dir() or not project.locales.is_dir():
        raise Misuse(f"there is no content/ and locales/ in {project.root}", "run this from the project's folder")
    problems: list[Problem] = []
    layer = project.layer()
    with clock.stage("read"):
        site = _gather(problems, lambda: read(project.content, layer))
        listed = _gather(problems, lambda: read_languages(project.locales, layer))
        chosen = choose(listed, options.languages) if listed else ()
    with clock.stage("check"):
        problems.extend(checks.content(site) if site else ())
    with clock.stage("languages"):
        kept = Kept(project.cache / "catalogs", version)

        def messages() -> Iterator[Message]:
            """Yield every text, for the pseudo-languages; only a site without problems can be planned."""
            if site and not problems:
                yield from (entry.message for entry in entries(site, plan(site), TEMPLATES))

        catalogs = _gather(problems, lambda: load(project.locales, chosen, messages, kept, options.jobs, layer))
    if problems or site is None or listed is None or catalogs is None:
        raise Problems(problems)
    with clock.stage("plan"):
        pages = plan(site, [language.folder for language in chosen])
        texts = entries(site, pages, TEMPLATES)
        done = progress(catalogs, ((entry.component, entry.message) for entry in texts))
        urgent = frozenset(key(entry.message) for entry in texts if entry.critical)
        catalogs = tuple(catalog.settled(urgent) for catalog in catalogs)
        if options.strict:
            late = checks.due.check(site)
            gate((*_held_back(project, site, pages, catalogs, listed.source, texts), *late))
        gate(
            (
                *checks.pages(site, pages, listed.source, catalogs),
                *checks.words(site, placed(texts), listed.source),
            )
        )
        own_looks = ((layer.static / "looks", layer.path(layer.static / "looks")),) if layer else ()
        icons = Icons(project.static / "looks", project.cache / "icons", own_looks)
        gate(_looks(site, icons))
        wanted = [look.icon for look in site.settings.looks if options.links == "web"]  # nobody installs from a disk
        assets = load_assets(project.static, icons.files(wanted), css(layer.colours) if layer else "")
        gate((*_icons(site, assets), *_drawings(site, assets)))
        looks = tuple(look.id for look in site.settings.looks)
        published = translated(pages, catalogs, listed.source, by_kind(TEMPLATES), _names(site))
        found = indexes(pages, catalogs, listed.source, published)
        names = {code: index.name for code, index in found.items()}
        files = tuple(assets.files)
        table = Table(pages, chosen, listed.source, files, options.links, options.base_url, looks, names)
    begun = frozenset(code for codes in published.values() for code in codes)
    own_words = own(catalogs, listed.source, begun)
    return Edition(site, texts, catalogs, table, assets, published, done, own_words, found, layer)


def placed(texts: Iterable[Entry]) -> Iterator[tuple[Message, str]]:
    """Yield each text with the file it stands in, as checks take them."""
    return ((entry.message, entry.location) for entry in texts)


def build(project: Project, options: Options, out: Path, clock: Clock) -> Built:
    """Build the site into `out`; it replaces what a build of ours left there, in one step, when everything holds.

    Raises:
        Problems: what is wrong in the content, or in the pages made from it; `out` is untouched.
        Misuse: `out` cannot or must not be replaced.
    """
    out = claim(out)
    version = project.version()
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
        packs = _packed(project, edition, options, digests, staging, clock)
        settled |= {file for packed in packs for file in packed.kept} if settled else set()
        release = write_manifest(staging.folder)
        staging.keep_times([MANIFEST])
        with clock.stage("verify", sum(name.endswith(".html") for name in digests)) as progress:
            found = verify.run(
                staging.folder,
                project.content,
                over=project.over,
                unchanged=settled,
                jobs=options.jobs,
                progress=progress,
            )
            gate(_renamed(problem, staging.folder.name, out.name) for problem in found.problems)
        with clock.stage("finish"):
            staging.finish()
            size = remember(project.cache, out, _short(same_site), digests, {name: before.files[name] for name in kept})
            size += sum(packed.size + packed.apart for packed in packs) + len(release.encode())
            remember_packs(project.cache, out, packs)
            keep_manifest(project.cache, release)
    pages = len(table.pages) * len(table.languages)
    due = len(tuple(checks.due.check(edition.site)))
    return Built(out, pages, len(stale), len(table.languages), size, clock.seconds, found.weights, packs, due)


def _packed(
    project: Project, edition: Edition, options: Options, digests: dict[str, str], staging: Staging, clock: Clock
) -> tuple[Packed, ...]:
    """Return the packs, where the site can be saved: not from a disk, nor where an edition does not let it be kept."""
    settings, table = edition.site.settings, edition.table
    if options.links != "web" or settings.offline == "off":
        return ()
    with clock.stage("pack", len(table.languages)) as progress:
        dates = Dates(settings.information_date, settings.urgent)
        ground = Ground(staging.out, staging.folder, staging.keep)
        known = recall(project.cache, staging.out)
        done = pack(table, digests, dates, ground, known, options.jobs, progress)
        staging.keep_times([file for packed in done for file in packed.made])
        return done


def _names(site: Site) -> frozenset[Message]:
    """Return the texts that are the same in every language: the name of the site."""
    return frozenset((Message(site.settings.name, "title"),))


def _held_back(
    project: Project,
    site: Site,
    pages: tuple[Page, ...],
    catalogs: tuple[Catalog, ...],
    source: Language,
    texts: tuple[Entry, ...],
) -> Iterator[Problem]:
    """Yield what keeps a page, or a part of one, from being shown in its language."""
    components = {key(entry.message): entry.component for entry in texts}
    urgent = frozenset(key(entry.message) for entry in texts if entry.critical)
    others = [catalog for catalog in catalogs if catalog.language.code != source.code]
    layer = project.layer()
    stale = {
        catalog.language.code: frozenset(
            name for name, one in held(project.locales, catalog.language, layer).items() if one.state == "stale"
        )
        for catalog in others
    }
    yield from complete.check(lacks(pages, others, source, by_kind(TEMPLATES), urgent, _names(site)), components, stale)
    for catalog in others:
        around = (text for text in critical_by_kind(TEMPLATES)["home"] if key(text) not in catalog.entries)
        yield from complete.frame(catalog.language, around, components)


def _icons(site: Site, assets: Assets) -> Iterator[Problem]:
    document = site.documents["content/site.yaml"]
    for at, section in enumerate(site.settings.sections):
        yield from _drawn(section.icon, document.where(("sections", at, "icon")), assets)
    for at, situation in enumerate(site.cards.situations if site.cards else ()):
        where = site.documents["content/cards.yaml"].where(("situations", at, "icon"))
        yield from _drawn(situation.icon, where, assets)


def _drawn(icon: str, where: Where, assets: Assets) -> Iterator[Problem]:
    if icon not in assets.icons:
        known = sorted(assets.icons)
        fix = near(icon, known) or "draw it in static/icons/"
        yield Problem(where, "there is no such icon", ", ".join(known), icon, fix)


def _drawings(site: Site, assets: Assets) -> Iterator[Problem]:
    known = sorted(assets.drawings)
    for guide in site.guides:
        for block in guide.blocks:
            if isinstance(block, Picture) and block.name not in known:
                fix = near(block.name, known) or "draw it in static/drawings/"
                yield Problem(Where(guide.path), "there is no such drawing", ", ".join(known), block.name, fix)


def _looks(site: Site, icons: Icons) -> Iterator[Problem]:
    document, known = site.documents["content/site.yaml"], sorted(icons.names())
    for at, look in enumerate(site.settings.looks):
        if look.icon not in known:
            where = document.where(("looks", at, "icon"))
            fix = near(look.icon, known) or "draw it in static/looks/"
            yield Problem(where, "there is no such drawing", ", ".join(known), look.icon, fix)


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
