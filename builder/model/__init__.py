"""What the site knows, in the source language: guides, lines, rights, sources, words, questions, cards. Nouns only.

Everything here is frozen and already checked.
Nothing here reads a file, knows a URL or a template, or looks up a translation.
"""

from builder.model.cards import Card, Cards, Situation
from builder.model.coverage import Coverage, Row
from builder.model.figures import Chart, Figure, Figures, Mistake, Point
from builder.model.guides import (
    Block,
    Breathing,
    Contacts,
    Guide,
    GuideHead,
    Heading,
    Items,
    Note,
    Paragraph,
    Picture,
    Reading,
    Say,
    Section,
    Warned,
)
from builder.model.plan import Plan, Tick, TickGroup
from builder.model.questions import Answer, CheckStep, SelfCheck, Term, Voice
from builder.model.rights import HeldBack, Law, Right, Rights, Topic
from builder.model.services import Channel, Line, LineKind, Served, Services, Span, Territory
from builder.model.site import Look, SectionHead, Settings, Site
from builder.model.values import (
    Address,
    Country,
    DateOrNever,
    DateOrUnknown,
    Id,
    IsoDate,
    Known,
    LanguageCode,
    Seen,
    Source,
    Value,
)
from builder.model.words import Label, LabelOrNone, Message, Sentence, SentenceOrNone, TextOrNone, Title

__all__ = [
    "Address",
    "Answer",
    "Block",
    "Breathing",
    "Card",
    "Cards",
    "Channel",
    "Chart",
    "CheckStep",
    "Contacts",
    "Country",
    "Coverage",
    "DateOrNever",
    "DateOrUnknown",
    "Figure",
    "Figures",
    "Guide",
    "GuideHead",
    "Heading",
    "HeldBack",
    "Id",
    "IsoDate",
    "Items",
    "Known",
    "Label",
    "LabelOrNone",
    "LanguageCode",
    "Law",
    "Line",
    "LineKind",
    "Look",
    "Message",
    "Mistake",
    "Note",
    "Paragraph",
    "Picture",
    "Plan",
    "Point",
    "Reading",
    "Right",
    "Rights",
    "Row",
    "Say",
    "Section",
    "SectionHead",
    "Seen",
    "SelfCheck",
    "Sentence",
    "SentenceOrNone",
    "Served",
    "Services",
    "Settings",
    "Site",
    "Situation",
    "Source",
    "Span",
    "Term",
    "Territory",
    "TextOrNone",
    "Tick",
    "TickGroup",
    "Title",
    "Topic",
    "Value",
    "Voice",
    "Warned",
]
