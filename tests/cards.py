"""Two situations with cards for the tiny site, and their words in Arabic: all of them but one."""

from __future__ import annotations

import shutil

from builder.pipeline import Project
from tests.conftest import TINY

ARABIC = {
    "First words": "الكلمات الأولى",
    "Hello. I would like to help.": "مرحبًا. أود أن أساعدك.",
    "Would you like to talk with me alone?": "هل تود التحدث معي على انفراد؟",
    "I need a break.": "أحتاج إلى استراحة.",
    "I do not want to answer.": "لا أريد أن أجيب عن هذا.",
    "Show this card only when nobody can see it.": "اعرض هذه البطاقة عندما لا يراها أحد.",
    "Are you in pain?": "هل تشعر بألم؟",
}
SHORT = {"Yes": ("card", "نعم"), "Health": ("title", "الصحة"), "First words": ("title", "الكلمات الأولى")}
LEFT_OUT = "Some medicines only work soon."


def add_cards(project: Project) -> Project:
    """Return `project` with cards in its content, and their translation beside the others."""
    shutil.copy(TINY.parent / "cards.yaml", project.content)
    file = project.locales / "ar" / "LC_MESSAGES" / "helping.po"
    entries = ['msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Language: ar\\n"\n']
    entries += [f'msgid "{text}"\nmsgstr "{words}"\n' for text, words in ARABIC.items() if text not in SHORT]
    entries += [f'msgctxt "{kind}"\nmsgid "{text}"\nmsgstr "{words}"\n' for text, (kind, words) in SHORT.items()]
    file.write_text("\n".join(entries), "utf-8")
    return project
