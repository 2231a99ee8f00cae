"""The shared examples of what a word is: `vectors.json`, one row for each text."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

VECTORS: list[dict[str, Any]] = json.loads((Path(__file__).parent / "vectors.json").read_text("utf-8"))
# Spellings that somebody may type, and the one that a page has: search must see no difference.
SAME = [
    ("CAFÉ", "cafe\u0301"),
    ("Straße", "STRASSE"),
    ("İSTANBUL", "istanbul"),
    ("IŞIK", "ışık"),
    ("ΒΟΗΘΕΙΑΣ", "βοήθειας"),
    ("ёлка", "елка"),
    ("مُسَاعَدَة", "مساعده"),
    ("المساعدة", "مساعدة"),
    ("إلى", "الي"),
    ("شـرطة", "شرطة"),
    ("می\u200cخواهم", "ميخواهم"),
    ("ሠላም", "ሰላም"),
    ("ዓለም", "አለም"),
    ("ፀሐይ", "ጸሀይ"),
    ("ሓገዝ", "ሃገዝ"),
    ("फ़ोन", "फोन"),
    ("ជំនួយ\u200bបន្ទាន់", "ជំនួយបន្ទាន់"),
    ("ﾍﾙﾌﾟ", "ヘルプ"),
    ("か\u3099", "が"),
    ("\u1112\u1161\u11ab국", "한국"),
    ("ｈｅｌｐ", "help"),
    ("٢٤", "24"),
]
