"""The head of a PO file agrees with its language: its plural rule, and the language it says it is in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.errors import Problem, Where
from builder.languages.catalog import Language

_PLURALS = re.compile(r'"Plural-Forms: ((?:[^"\\]*"\s*")*[^"\\]*)')  # tools wrap a long rule over several lines
_LANGUAGE = re.compile(r'^"Language: *([^"\\]*)', re.MULTILINE)


def head(text: str, shown: str, language: Language) -> Iterator[Problem]:
    """Yield each line of a PO file's head that is another language's; a line that is not there says nothing wrong."""
    plurals = _PLURALS.search(text)
    rule = re.sub(r'"\s*"', "", plurals.group(1)).strip() if plurals else ""
    if plurals and rule and rule.replace(" ", "") != language.plurals.replace(" ", ""):
        where = Where(shown, _line(text, plurals), "Plural-Forms")
        fix = "put back the line from locales/languages.yaml; tools that guess it differ from CLDR"
        yield Problem(where, "the plural rule is not this language's", language.plurals, rule, fix)
    code = _LANGUAGE.search(text)
    given = code.group(1).strip() if code else ""
    if code and given and _base(given) not in (_base(language.code), _base(language.cldr)):
        where = Where(shown, _line(text, code), "Language")
        fix = f"put the file in the folder of its own language, or write Language: {language.code}"
        yield Problem(where, "the file says it is in another language", language.code, given, fix)


def _base(code: str) -> str:
    return code.replace("_", "-").partition("-")[0].casefold()


def _line(text: str, found: re.Match[str]) -> int:
    return text.count("\n", 0, found.start()) + 1
