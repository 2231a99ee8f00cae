"""Titles of the pages that no content file names, and of the topics of rights."""

from __future__ import annotations

from builder.model import Message, Topic

COUNTRY_TITLE = Message("Help in {country}", "")
COUNTRY_TAB = Message("Numbers for {country}", "")
RIGHTS_TITLE = Message("Rights in {country}", "")
TREATY_TAB = Message("Rights in many countries")
INDEX = Message("A to Z of this site")
NOT_FOUND = Message("This page is not here")
SOURCES = Message("Where our facts come from")
TRANSLATION = Message("How far each language is")
WORDS = Message("What words mean here")

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

OF_PAGES = (COUNTRY_TITLE, COUNTRY_TAB, RIGHTS_TITLE, TREATY_TAB, INDEX, NOT_FOUND, SOURCES, TRANSLATION, WORDS)
TITLES = (*OF_PAGES, *TOPICS.values())
