"""The site in, every page out: the one place where addresses below a language are made."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from builder.model import Guide, Message, Rights, SectionHead, Site, Topic
from builder.pages import bodies
from builder.pages.bodies import Link
from builder.pages.cards import card_links, card_pages
from builder.pages.directory import NUMBERS_KEY, directory_pages, need_links, saved_apart
from builder.pages.figures import figures_links, figures_pages
from builder.pages.keeping import REMOVE_KEY, SAVE_KEY, keeping_pages
from builder.pages.my_list import list_links, list_pages
from builder.pages.page import Page, page
from builder.pages.self_check import check_pages
from builder.pages.sources import SOURCES_KEY, source_key, source_pages
from builder.pages.titles import (
    COUNTRY_TITLE,
    INDEX,
    NOT_FOUND,
    NUMBERS,
    REMOVE,
    RIGHTS_TITLE,
    SAVE,
    SOURCES,
    TOPICS,
    TRANSLATION,
    TREATY_TAB,
    WORDS,
)

NOT_FOUND_KEY = "404.html"


def plan(site: Site, languages: Sequence[str] = ("en",)) -> tuple[Page, ...]:
    """Return every page of one language, sorted by key; every language has the same ones.

    `languages` are the folders of those that cards are shown in. Who only gathers texts need not know them, and a
    translator is told the same address in every edition: that of the cards beside English.
    """
    planner = _Planner(site, languages)
    return tuple(sorted(planner.pages(), key=lambda found: found.key))


class _Planner:
    """The site, and the links that several kinds of page share."""

    def __init__(self, site: Site, languages: Sequence[str]) -> None:
        self.site = site
        self.languages = languages
        self.sections = {head.id: head for head in site.settings.sections}
        self.guides = {guide.id: guide for guide in site.guides}
        self.sources = {source.id: source for source in site.sources}

    def pages(self) -> Iterator[Page]:
        yield self.home()
        yield from keeping_pages(self.site.settings, self.home_body(), saved_apart(self.site))
        yield from directory_pages(self.site, self.sections["help"], self.guide_link, self.rights_link)
        for name, head in self.sections.items():
            if name not in ("help", "rights", "check"):
                yield self.section(head)
        yield from (self.guide(guide) for guide in self.site.guides)
        yield self.rights_index()
        yield from (self.rights(rights) for rights in self.site.rights)
        yield from (self.topic(topic) for topic in self.topics())
        yield from check_pages(self.site.check, self.sections["check"], self.section_links("check"), self.target)
        yield from card_pages(self.site, self.languages, self.guide_link)
        yield self.words()
        yield from figures_pages(self.site)
        yield from list_pages(self.site, self.guide_link)
        yield from source_pages(self.site, self.guide_link)
        yield self.translation()
        yield self.index()
        yield self.not_found()

    # ------------------------------------------------------------------------------------------------------ links

    def section_link(self, name: str) -> Link:
        head = self.sections[name]  # type: ignore[index]
        return Link(name, head.title, head.summary, head.icon)

    def guide_link(self, guide: Guide) -> Link:
        return Link(f"{guide.head.section}/{guide.id}", guide.head.title, guide.head.summary)

    def rights_link(self, rights: Rights) -> Link:
        if rights.name:
            return Link(f"rights/{rights.id}", rights.name)
        return Link(f"rights/{rights.id}", rights.part or RIGHTS_TITLE, territory=rights.place)

    def section_links(self, name: str) -> tuple[Link, ...]:
        guides = [guide for guide in self.site.guides if guide.head.section == name]
        return tuple(self.guide_link(guide) for guide in sorted(guides, key=lambda guide: (guide.head.order, guide.id)))

    def address(self, target: str) -> tuple[str, str]:
        """Return the key and the anchor that `guide:id#anchor`, `page:key` or `source:id` leads to."""
        kind, _, name = target.partition(":")
        name, _, anchor = name.partition("#")
        if kind == "source":
            return source_key(self.sources[name]), name
        return (f"{self.guides[name].head.section}/{name}" if kind == "guide" else name), anchor

    def target(self, target: str) -> Link:
        """Return the link for `guide:id` or `page:key`; that both exist was checked before."""
        kind, _, name = target.partition(":")
        name = name.partition("#")[0]
        if kind == "guide":
            return self.guide_link(self.guides[name])
        return self.section_link(name) if name in self.sections else Link(name, WORDS)

    # ------------------------------------------------------------------------------------------------------ pages

    def home_body(self) -> bodies.HomeBody:
        doors = tuple(self.section_link(name) for name in ("help", "check", "rights", "safe"))
        more = tuple(self.section_link(name) for name in ("learn", "helping", "share", "about"))
        return bodies.HomeBody(doors, more)

    def home(self) -> Page:
        title = Message(self.site.settings.name, "title")
        return page(key="", kind="home", title=title, tab=title, body=self.home_body())

    def section(self, head: SectionHead) -> Page:
        links = self.section_links(head.id)
        extra: dict[str, tuple[Link, ...]] = {
            "safe": list_links(self.site),
            "learn": (*figures_links(self.site), Link("learn/words", WORDS)),
            "about": (
                Link(SAVE_KEY, SAVE),
                Link(REMOVE_KEY, REMOVE),
                Link(SOURCES_KEY, SOURCES),
                Link(NUMBERS_KEY, NUMBERS),
                Link("about/translation", TRANSLATION),
            ),
        }
        first = card_links(self.site) if head.id == "helping" else ()
        body = bodies.SectionBody(head, (*first, *links, *extra.get(head.id, ())))
        return page(key=head.id, kind="section", title=head.title, tab=head.tab, body=body)

    def guide(self, guide: Guide) -> Page:
        head = guide.head
        body = bodies.GuideBody(
            guide,
            {name: self.address(target) for name, target in guide.links.items()},
            tuple(self.guide_link(self.guides[name]) for name in head.related),
        )
        return page(
            key=f"{head.section}/{guide.id}",
            kind="guide",
            title=head.title,
            tab=head.tab,
            critical=head.safety == "critical",
            body=body,
        )

    def topics(self) -> tuple[Topic, ...]:
        held = {right.topic for rights in self.site.rights for right in rights.rights}
        return tuple(topic for topic in TOPICS if topic in held)

    def rights_index(self) -> Page:
        head = self.sections["rights"]
        body = bodies.RightsIndexBody(
            head,
            self.section_links("rights"),
            tuple((topic, Link(f"rights/topic/{topic}", TOPICS[topic])) for topic in self.topics()),
            tuple(self.rights_link(found) for found in self.site.rights if not _is_country(found)),
            tuple(self.rights_link(found) for found in self.site.rights if _is_country(found)),
        )
        return page(key="rights", kind="rights", title=head.title, tab=head.tab, body=body)

    def rights(self, rights: Rights) -> Page:
        by_topic = tuple(
            (topic, tuple(right for right in rights.rights if right.topic == topic))
            for topic in TOPICS
            if any(right.topic == topic for right in rights.rights)
        )
        code = rights.place if _is_country(rights) else ""
        has_help = any(territory.code == code for territory in self.site.territories)
        help_link = Link(f"help/{code.lower()}", COUNTRY_TITLE, territory=code) if has_help else None
        title = rights.name or RIGHTS_TITLE
        tab = TREATY_TAB if rights.name else RIGHTS_TITLE
        body = bodies.RightsBody(rights, by_topic, help_link)
        return page(
            key=f"rights/{rights.id}", kind="right", title=title, tab=tab, territory=code, critical=True, body=body
        )

    def topic(self, topic: Topic) -> Page:
        held = [
            (self.rights_link(found), tuple(right for right in found.rights if right.topic == topic), found)
            for found in self.site.rights
        ]
        body = bodies.TopicBody(
            topic,
            tuple((link, rights) for link, rights, found in held if rights and not _is_country(found)),
            tuple((link, rights) for link, rights, found in held if rights and _is_country(found)),
        )
        return page(key=f"rights/topic/{topic}", kind="topic", title=TOPICS[topic], tab=TOPICS[topic], body=body)

    def words(self) -> Page:
        see = tuple((term.id, self.target(term.see)) for term in self.site.terms if term.see)
        body = bodies.WordsBody(self.site.terms, see)
        return page(key="learn/words", kind="words", title=WORDS, tab=WORDS, body=body)

    def translation(self) -> Page:
        body = bodies.TranslationBody()
        return page(key="about/translation", kind="translation", title=TRANSLATION, tab=TRANSLATION, body=body)

    def index(self) -> Page:
        links = (
            *(self.section_link(name) for name in self.sections),
            *(self.guide_link(guide) for guide in self.site.guides),
            *(self.rights_link(rights) for rights in self.site.rights if rights.name),
            *(_bare(link) for link in card_links(self.site)),
            *figures_links(self.site),
            *(_bare(link) for link in list_links(self.site)),
            Link("learn/words", WORDS),
            Link(SAVE_KEY, SAVE),
            Link(REMOVE_KEY, REMOVE),
            Link(SOURCES_KEY, SOURCES),
            Link(NUMBERS_KEY, NUMBERS),
            *need_links(self.site),
            Link("about/translation", TRANSLATION),
        )
        return page(key="a-z", kind="az", title=INDEX, tab=INDEX, body=bodies.IndexBody(tuple(map(_bare, links))))

    def not_found(self) -> Page:
        links = tuple(self.section_link(name) for name in ("help", "check", "rights", "safe"))
        return page(key=NOT_FOUND_KEY, kind="notfound", title=NOT_FOUND, tab=NOT_FOUND, body=bodies.NotFoundBody(links))


def _bare(link: Link) -> Link:
    """Return `link` without what a plain list does not show."""
    return Link(link.key, link.title, territory=link.territory)


def _is_country(rights: Rights) -> bool:
    return len(rights.place) == 2 and rights.place.isupper()
