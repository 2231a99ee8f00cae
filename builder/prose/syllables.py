"""How many syllables a word has, by rule: English, Spanish and French.

No library: hyphenation (Pyphen) finds one syllable in "every" and three in "scams", and a dictionary of pronunciation
has to be fetched or carried. See docs/decisions/0018-reading-grade.md for what was measured.
"""

from __future__ import annotations

import re
from functools import lru_cache

_LETTERS = re.compile(r"[^\W\d_]+")

# ------------------------------------------------------------------------------------------------------ English

_ODD = {
    "area": 3, "areas": 3, "clothes": 1, "element": 3, "elements": 3, "ideas": 3, "idea": 3, "lion": 2, "people": 2,
    "peoples": 2, "poem": 2, "quiet": 2, "quietly": 3, "diet": 2, "science": 2, "supplement": 3, "theory": 3,
    "video": 3, "videos": 3, "wherever": 3, "being": 2, "beings": 2, "business": 2, "businesses": 3, "wednesday": 2,
    "create": 2, "creates": 2, "created": 3, "european": 4, "europeans": 4, "parliament": 3, "interest": 2,
    "museum": 3, "whatever": 3, "whoever": 3, "wednesdays": 2, "forever": 3, "agreement": 3, "recipe": 3, "iphone": 2,
    "persuade": 2, "reuse": 2, "usually": 4, "anyone": 3, "apnea": 3, "cruel": 2, "fuel": 2, "client": 2,
    "familiar": 3, "real": 1, "wifi": 2, "naive": 2, "deity": 3, "criteria": 4, "evening": 2, "evenings": 2,
    "maybe": 2, "argue": 2, "argues": 2, "argued": 2, "association": 5, "associations": 5, "catastrophe": 4,
}  # fmt: skip
_JOINED = re.compile(  # words grown together: the e at the seam is silent, as in "some|body" and "home|less"
    r"^(?:some|home|house|safe|life|where|there|here|time|guide|make|take|base|name|note|place|like|line|phone)"
    r"(?=[bcdfghjklmnpqrstvwz][a-z]{2})"
)
_ENDING = re.compile(r"(?<=[^aeiouy])e(?=(?:ly|ful|fully|less|ment|ments|ness)$)")  # "safely", "hopeful", "statement"
_SILENT = re.compile(
    r"(?<=[^aeiouy])e$"  # "late"
    r"|(?<=[^aeiouytd])ed$"  # "asked", but not "wanted"
    r"|(?<=[^aeiouysxzcgh])es$|(?<=[^cs]h)es$"  # "names", but not "pages" and "searches"
)
_SOUNDED = re.compile(r"[^aeiouy][lr]es?$")  # "people", "articles", "centre"
_APART = (  # two vowels side by side that are two syllables
    re.compile(r"(?<=[aeiouy])ing"),  # "going", "trying"
    re.compile(r"(?<![tcsg])ia(?!g)"),  # "trial", but not "special" and "marriage"
    re.compile(r"(?<![tcsgln])io(?!n$|ns$)"),  # "serious", "violence", but not "million" and "fashion"
    re.compile(r"(?<![gqs])ua|(?<=s)ual"),  # "sexual", "situation", "usual", but not "language"
    re.compile(r"(?<![tcs])ien[ct]"),  # "experience", but not "patient"
    re.compile(r"(?<=[dr])iu|iet(?:y|ies)$|^coop|^reali|sm$"),  # "medium", "society", "racism"
)
_MUTE_END = re.compile(r"(?<=[gq])ues?$")  # "colleague", "unique"
_UNVOICED = ("didn't", "couldn't", "shouldn't", "wouldn't", "isn't", "doesn't", "wasn't", "hasn't", "hadn't", "needn't")
_VOWELS = re.compile(r"[aeiouy]+")


def english(word: str) -> int:
    """Return the syllables of one English word in small letters; an "every" is spoken in two."""
    if word in _ODD:
        return _ODD[word]
    if word in _UNVOICED:
        return 2
    word = _MUTE_END.sub("", word.replace("'", "").replace("every", "evry"))
    for seam in (_JOINED, _ENDING):
        found = seam.search(word)
        if found and seam is _JOINED:
            return english(word[: found.end()]) + english(word[found.end() :])
        word = seam.sub("", word)
    word = re.sub(r"(?<=[aeiou])y(?=[aeiou])", "-", word)  # "employer", "saying"
    word = re.sub(r"^any(?=[a-z])", "ani-", word)
    spoken = word if _SOUNDED.search(word) else _SILENT.sub("", word)
    count = len(_VOWELS.findall(spoken)) + sum(len(apart.findall(spoken)) for apart in _APART)
    return max(count, 1)


# ------------------------------------------------------------------------------------------- Spanish and French

_MUTE_U = re.compile(r"(?<=q)u|(?<=g)u(?=[eiéí])")
_SPANISH = re.compile(r"[iuüy]?[aeoáéóíú](?:[iuüy](?![aeoáéóíú]))?|[iuüy]+")
_FRENCH = re.compile(r"[aeiouyàâéèêëîïôûùüœæ]+")


def spanish(word: str) -> int:
    """Return the syllables of one Spanish word: an accent on í or ú keeps two vowels apart."""
    word = re.sub(r"^y(?=[aeiouáéíóú])|(?<=[aeiouáéíóú])y(?=[aeiouáéíóú])", "j", _MUTE_U.sub("", word))
    return max(len(_SPANISH.findall(word)), 1)


def french(word: str) -> int:
    """Return the syllables of one French word, its last silent e left out; near enough for a doubt."""
    spoken = re.sub(r"(?<=[^aeiouyéèêàâîôû])es?$", "", word) if len(word) > 3 else word
    return max(len(_FRENCH.findall(spoken)), 1)


_RULES = {"en": english, "es": spanish, "fr": french}


@lru_cache(maxsize=32768)
def syllables(word: str, language: str) -> int:
    """Return the syllables of one word as it stands in a text, 1 at least; letters of a short name are spoken singly.

    Raises:
        KeyError: a language without a rule.
    """
    rule = _RULES[language]
    if word.isupper() and 1 < len(word) < 5:
        return len(word)
    parts = re.split(r"[-.]", word.casefold().replace("’", "'"))
    return max(sum(rule(part) for part in parts if _LETTERS.search(part)), 1)
