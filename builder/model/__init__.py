"""What the site knows, in the source language: guides, lines, rights, sources, words and questions. Nouns only.

Everything here is frozen and already checked.
Nothing here reads a file, knows a URL or a template, or looks up a translation.
"""

from builder.model.guides import (
    Block,
    Contacts,
    Guide,
    GuideHead,
    Heading,
    Items,
    Note,
    Paragraph,
    Say,
    Section,
    Warned,
)
from builder.model.questions import Answer, CheckStep, SelfCheck, Term, Voice
from builder.model.rights import HeldBack, Law, Right, Rights, Topic
from builder.model.services import Channel, Line, LineKind, Services, Span, Territory
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
    "Channel",
    "CheckStep",
    "Contacts",
    "Country",
    "DateOrNever",
    "DateOrUnknown",
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
    "Note",
    "Paragraph",
    "Right",
    "Rights",
    "Say",
    "Section",
    "SectionHead",
    "Seen",
    "SelfCheck",
    "Sentence",
    "SentenceOrNone",
    "Services",
    "Settings",
    "Site",
    "Source",
    "Span",
    "Term",
    "Territory",
    "TextOrNone",
    "Title",
    "Topic",
    "Value",
    "Voice",
    "Warned",
]
