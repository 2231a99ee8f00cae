"""What CLDR knows of a language before anybody has translated a word: its code, its own name, direction and script."""

from __future__ import annotations

from difflib import get_close_matches
from functools import lru_cache

from babel.core import get_global, parse_locale
from babel.localedata import locale_identifiers

from builder.errors import Misuse, near
from builder.languages import cldr
from builder.languages.catalog import Language
from builder.languages.plurals import plural_header

_NO = {  # how a language says no, where somebody who knows it told us; a translator adds to it in languages.yaml
    "sw": (
        "si sio siyo sina siwezi sitaki sijui sita* sija* haku* hatu* hau* hai* hana hawana hamna hawez* "
        "hawata* hawaja* hazi* huna huwez* huhitaj* hupasw* huruhus* hulazim* hutak* huta* huja* hujui usi* "
        "tusi* nisi* isi* bila wala kamwe hapana la kataa* epuka*"
    ),
}
_EXAMPLES = "use a code such as sw, pt-BR or zh-Hant"


def drafted(code: str) -> Language:
    """Return a language as `languages.yaml` would list it, all but what only a person can decide.

    Raises:
        Misuse: CLDR knows no such language, or spells its code otherwise, or has no name or script for it.
    """
    known = names()
    if code not in known:
        raise Misuse(f'CLDR knows no language "{code}"', _meant(code, known))
    if cldr.locale(code).text_direction not in ("ltr", "rtl"):
        raise Misuse(f'"{code}" is written from top to bottom, which no page of this site is', "use another script")
    if not autonym(code) or not script(code):
        raise Misuse(
            f'CLDR knows too little of "{code}": its own name or its script', "add it to languages.yaml by hand"
        )
    return Language.model_validate(
        {
            "code": code,
            "autonym": autonym(code),
            "direction": cldr.locale(code).text_direction,
            "script": script(code),
            "cldr": code,
            "plurals": plural_header(code),
            "review": "draft",
            "register": "To be written.",
            "giveaway": (),
            "negation": tuple(_NO.get(code, "").split()),
        }
    )


def autonym(code: str) -> str:
    """Return a language's name in itself, its first letter as CLDR has it; nothing where CLDR has none."""
    found = cldr.locale(code)
    return str(found.languages.get(str(found)) or found.get_display_name() or "")


def script(code: str) -> str:
    """Return the script a language is mostly written in ("Latn"); nothing where CLDR does not say.

    Source: CLDR likely subtags, https://www.unicode.org/reports/tr35/#Likely_Subtags.
    """
    found = cldr.locale(code)
    if found.script:
        return str(found.script)
    likely = get_global("likely_subtags")
    whole = likely.get(str(found)) or likely.get(str(found.language)) or ""
    return str(parse_locale(whole)[2] or "") if whole else ""


@lru_cache(maxsize=1)
def names() -> dict[str, str]:
    """Return the code of every language of CLDR as it spells it (`pt-BR`), with its English name."""
    english = cldr.locale("en").languages
    return {name.replace("_", "-"): str(english.get(name, "")) for name in sorted(locale_identifiers())}


def _meant(code: str, known: dict[str, str]) -> str:
    """Return the code that was probably meant: its English name, other capitals, an old code, or a slip of a key."""
    word = code.replace("_", "-").casefold()
    found = [real for real, name in known.items() if word and word in (real.casefold(), name.casefold())]
    found += [str(get_global("language_aliases").get(word, ""))]
    found += [str(cldr.locale(code)).replace("_", "-")] if cldr.known(code) else []
    for real in found:
        if real in known:
            return f'did you mean "{real}"?'
    english = {name.casefold(): real for real, name in known.items() if name}
    alike = get_close_matches(word, english, n=1, cutoff=0.8)
    return f'did you mean "{english[alike[0]]}"?' if alike else near(word, known) or _EXAMPLES
