"""Titles of the pages that no content file names, and of the topics of rights."""

from __future__ import annotations

from builder.model import LineKind, Message, Topic

COUNTRY_TITLE = Message("Help in {country}", "")
COUNTRY_TAB = Message("Numbers for {country}", "")
RIGHTS_TITLE = Message("Rights in {country}", "")
TREATY_TAB = Message("Rights in many countries")
INDEX = Message("A to Z of this site")
NOT_FOUND = Message("This page is not here")
SOURCES = Message("Where our facts come from")
TRANSLATION = Message("How far each language is")
WORDS = Message("What words mean here")
SAVE = Message("Keep this site on your phone")
SAVE_TAB = Message("Keep this site", "tab")
REMOVE = Message("Take this site off your phone")
REMOVE_TAB = Message("Take it off", "tab")
MISSING = Message("This page is not on your phone yet")
MISSING_TAB = Message("Not here yet", "tab")
INSTALL = Message("Put this site on your home screen")
INSTALL_TAB = Message("Home screen", "tab")
CALENDAR = Message("Calendar", "title")
NEED_TAB = Message("Numbers by country")
CARDS = Message("Cards in two languages")
POINT = Message("Point to your language")
TOPICS_OF_CARDS = Message("What would you like to talk about?")
CARDS_SUMMARY = Message("Short sentences to show and to point at, when you share no language.")
POINT_SUMMARY = Message("A sheet of languages, each by its own name.")
MY_LIST = Message("My list", "title")
MY_LIST_SUMMARY = Message("Things to think of, to tick or to leave out. Nothing is kept unless you ask.")
SUMMARIES = (CARDS_SUMMARY, POINT_SUMMARY, MY_LIST_SUMMARY)
NUMBERS = Message("How sure we are of our numbers")
FIGURES = Message("The numbers, with their sources and limits")
FIGURES_TAB = Message("Figures and sources")

NEEDS: dict[LineKind, tuple[str, Message]] = {  # the word in the address stays in the history, so it tells nothing
    "trafficking": ("control", Message("For people who are trafficked or forced to work")),
    "domestic-violence": ("home", Message("For people hurt by a partner or family")),
    "child": ("young", Message("For children and young people")),
    "migrant-worker": ("abroad", Message("For people working in another country")),
    "general-crisis": ("talk", Message("For anyone in distress")),
}

TOPICS: dict[Topic, Message] = {
    "stay": Message("Permission to stay"),
    "safety": Message("Being kept safe"),
    "housing": Message("A place to live"),
    "health": Message("Care and recovery"),
    "money": Message("Money owed to you"),
    "work": Message("Permission to work"),
    "compensation": Message("Compensation", "topic"),
    "lawyer": Message("Help from a lawyer"),
    "interpreter": Message("An interpreter", "topic"),
    "privacy": Message("Privacy", "topic"),
    "voice": Message("Being told and being heard"),
    "not-punished": Message("Not being punished"),
    "children": Message("People under the age of eighteen"),
    "family": Message("Family", "topic"),
    "return": Message("Going home or not"),
    "meaning": Message("What the words of the law mean"),
}

OF_PAGES = (COUNTRY_TITLE, COUNTRY_TAB, RIGHTS_TITLE, TREATY_TAB, INDEX, NOT_FOUND, SOURCES, TRANSLATION, WORDS,
            SAVE, SAVE_TAB, REMOVE, REMOVE_TAB, MISSING, MISSING_TAB, INSTALL, INSTALL_TAB, CALENDAR,
            NEED_TAB, NUMBERS, CARDS, POINT, TOPICS_OF_CARDS,
            FIGURES, FIGURES_TAB, MY_LIST)  # fmt: skip
TITLES = (*OF_PAGES, *TOPICS.values(), *(title for _, title in NEEDS.values()))
