# ruff: noqa: E501  (letters are held as they are printed)
"""Markup, scripts and links that a translator, or somebody in her name, could type."""

from __future__ import annotations

from tests.languages.hostile.case import Case, po

CASES = (
    Case(
        "script-tag",
        "It would run on the phone of whoever opens the page.",
        "es",
        po('msgid "Who answers?"\nmsgstr "¿Quién <script>alert(1)</script>?"\n'),
        letters="""\
safe.po:5  msgstr
  problem  HTML is not allowed in texts
  wanted   plain words, **bold** or *emphasis*
  found    <script>
  fix      copy the marks from the source text
safe.po:5  msgstr
  problem  markup is not allowed
  wanted   plain words
  found    ¿Quién <script>alert(1)</script
  fix      write it in words
safe.po:5  msgstr
  problem  the figures are not those of the source
  wanted   no figures
  found    1
  fix      use the figures of the source, none typed in and none changed
""",
    ),
    Case(
        "image-tag",
        "It would run on the phone of whoever opens the page.",
        "es",
        po('msgid "Who answers?"\nmsgstr "¿Quién <img src=x onerror=alert(1)>?"\n'),
        letters="""\
safe.po:5  msgstr
  problem  HTML is not allowed in texts
  wanted   plain words, **bold** or *emphasis*
  found    <img src=x onerror=alert(1)>
  fix      copy the marks from the source text
safe.po:5  msgstr
  problem  markup is not allowed
  wanted   plain words
  found    ¿Quién <img src=x onerror=alert
  fix      write it in words
safe.po:5  msgstr
  problem  the figures are not those of the source
  wanted   no figures
  found    1
  fix      use the figures of the source, none typed in and none changed
""",
    ),
    Case(
        "event-attribute",
        "It would run on the phone of whoever opens the page.",
        "es",
        po('msgid "Who answers?"\nmsgstr "¿Quién\\" onmouseover=\\"alert(1)?"\n'),
        letters="""\
safe.po:5  msgstr
  problem  the figures are not those of the source
  wanted   no figures
  found    1
  fix      use the figures of the source, none typed in and none changed
""",
    ),
    Case(
        "half-a-tag",
        "It would run on the phone of whoever opens the page.",
        "es",
        po('msgid "Who answers?"\nmsgstr "¿Quién <b"\n'),
        letters="""\
safe.po:5  msgstr
  problem  markup is not allowed
  wanted   plain words
  found    ¿Quién <b
  fix      write it in words
""",
    ),
    Case(
        "closing-tags",
        "It would run on the phone of whoever opens the page.",
        "es",
        po('msgid "Who answers?"\nmsgstr "¿Quién </p></main>?"\n'),
        letters="""\
safe.po:5  msgstr
  problem  HTML is not allowed in texts
  wanted   plain words, **bold** or *emphasis*
  found    </p>
  fix      copy the marks from the source text
safe.po:5  msgstr
  problem  markup is not allowed
  wanted   plain words
  found    ¿Quién </p></main>?
  fix      write it in words
""",
    ),
    Case(
        "comment",
        "It would run on the phone of whoever opens the page.",
        "es",
        po('msgid "Who answers?"\nmsgstr "¿Quién <!-- ?"\n'),
        letters="""\
safe.po:5  msgstr
  problem  markup is not allowed
  wanted   plain words
  found    ¿Quién <!-- ?
  fix      write it in words
""",
    ),
    Case(
        "entity",
        "It would run on the phone of whoever opens the page.",
        "es",
        po('msgid "Who answers?"\nmsgstr "¿Quién &lt;script&gt;?"\n'),
        letters="""\
safe.po:5  msgstr
  problem  markup is not allowed
  wanted   plain words
  found    ¿Quién &lt;script&gt;?
  fix      write it in words
""",
    ),
    Case(
        "numbered-entity",
        "It would run on the phone of whoever opens the page.",
        "es",
        po('msgid "Who answers?"\nmsgstr "¿Quién &#x3c;b?"\n'),
        letters="""\
safe.po:5  msgstr
  problem  markup is not allowed
  wanted   plain words
  found    ¿Quién &#x3c;b?
  fix      write it in words
safe.po:5  msgstr
  problem  the figures are not those of the source
  wanted   no figures
  found    3
  fix      use the figures of the source, none typed in and none changed
""",
    ),
    Case(
        "javascript-typed",
        "It would run on the phone of whoever opens the page.",
        "es",
        po('msgid "Who answers?"\nmsgstr "¿Quién? javascript:alert"\n'),
        letters="""\
safe.po:5  msgstr
  problem  an address is typed into the text
  wanted   [words](source:name)
  found    javascript:alert
  fix      copy the marks from the source text
""",
    ),
    Case(
        "style-tag",
        "It would run on the phone of whoever opens the page.",
        "es",
        po('msgid "Who answers?"\nmsgstr "¿Quién? <style>*{}</style>"\n'),
        letters="""\
safe.po:5  msgstr
  problem  HTML is not allowed in texts
  wanted   plain words, **bold** or *emphasis*
  found    <style>
  fix      copy the marks from the source text
safe.po:5  msgstr
  problem  markup is not allowed
  wanted   plain words
  found    ¿Quién? <style>*{}</style>
  fix      write it in words
""",
    ),
    Case(
        "jinja",
        "It would run on the phone of whoever opens the page.",
        "es",
        po('msgid "Who answers?"\nmsgstr "¿Quién {{ config }}?"\n'),
        letters="""\
safe.po:5  msgstr
  problem  a brace stands alone or holds more than a name
  wanted   {name}
  found    ¿Quién {{ config }}?
  fix      copy the marks from the source text
""",
    ),
    Case(
        "jinja-block",
        "It would run on the phone of whoever opens the page.",
        "es",
        po('msgid "Who answers?"\nmsgstr "¿Quién {% raw %}?"\n'),
        letters="""\
safe.po:5  msgstr
  problem  a brace stands alone or holds more than a name
  wanted   {name}
  found    ¿Quién {% raw %}?
  fix      copy the marks from the source text
safe.po:5  msgstr
  problem  a percent sign stands where the source has none
  wanted   words
  found    ¿Quién {% raw %}?
  fix      write it in words
""",
    ),
    Case(
        "javascript-link",
        "It would lead away from this site, or to another page than its words say.",
        "es",
        po(
            'msgid "You can **ask** within {days}. See [the guide]({guide_plan})."\nmsgstr "Puedes **pedir** ayuda en {days}. Mira [la guía](javascript:alert(1))."\n'
        ),
        letters="""\
safe.po:5  msgstr
  problem  a link may only go to a page or source of this site
  wanted   [words](guide:name)
  found    javascript:alert(1)
  fix      copy the marks from the source text
safe.po:5  msgstr
  problem  the figures are not those of the source
  wanted   no figures
  found    1
  fix      use the figures of the source, none typed in and none changed
""",
    ),
    Case(
        "javascript-link-in-capitals",
        "It would lead away from this site, or to another page than its words say.",
        "es",
        po(
            'msgid "You can **ask** within {days}. See [the guide]({guide_plan})."\nmsgstr "Puedes **pedir** ayuda en {days}. Mira [la guía](JaVaScRiPt:x)."\n'
        ),
        letters="""\
safe.po:5  msgstr
  problem  a link may only go to a page or source of this site
  wanted   [words](guide:name)
  found    JaVaScRiPt:x
  fix      copy the marks from the source text
""",
    ),
    Case(
        "data-link",
        "It would lead away from this site, or to another page than its words say.",
        "es",
        po(
            'msgid "You can **ask** within {days}. See [the guide]({guide_plan})."\nmsgstr "Puedes **pedir** ayuda en {days}. Mira [la guía](data:text/html,x)."\n'
        ),
        letters="""\
safe.po:5  msgstr
  problem  a link may only go to a page or source of this site
  wanted   [words](guide:name)
  found    data:text/html,x
  fix      copy the marks from the source text
""",
    ),
    Case(
        "link-to-http",
        "It would lead away from this site, or to another page than its words say.",
        "es",
        po(
            'msgid "You can **ask** within {days}. See [the guide]({guide_plan})."\nmsgstr "Puedes **pedir** ayuda en {days}. Mira [la guía](http://x.example/)."\n'
        ),
        letters="""\
safe.po:5  msgstr
  problem  a link may only go to a page or source of this site
  wanted   [words](guide:name)
  found    http://x.example/
  fix      copy the marks from the source text
""",
    ),
    Case(
        "link-with-a-title",
        "It would lead away from this site, or to another page than its words say.",
        "es",
        po(
            'msgid "You can **ask** within {days}. See [the guide]({guide_plan})."\nmsgstr "Puedes **pedir** ayuda en {days}. Mira [la guía]({guide_plan} \\"x\\")."\n'
        ),
        letters="""\
safe.po:5  msgstr
  problem  a link may only go to a page or source of this site
  wanted   [words](guide:name)
  found    {guide_plan}
  fix      copy the marks from the source text
""",
    ),
    Case(
        "reference-link",
        "It would lead away from this site, or to another page than its words say.",
        "es",
        po(
            'msgid "You can **ask** within {days}. See [the guide]({guide_plan})."\nmsgstr "Puedes **pedir** ayuda en {days}. Mira [la guía][x]."\n'
        ),
        letters="""\
safe.po:5  msgstr
  problem  the placeholders and marks are not those of the source
  wanted   [link]({guide_plan}), **bold**, {days}
  found    lost [link]({guide_plan})
  fix      keep each {name}, each **bold** and each [link]({name}) once
""",
    ),
    Case(
        "autolink",
        "It would lead away from this site, or to another page than its words say.",
        "es",
        po(
            'msgid "You can **ask** within {days}. See [the guide]({guide_plan})."\nmsgstr "Puedes **pedir** ayuda en {days}. Mira <https://x.example>."\n'
        ),
        letters="""\
safe.po:5  msgstr
  problem  a link may only go to a page or source of this site
  wanted   [words](guide:name)
  found    https://x.example
  fix      copy the marks from the source text
safe.po:5  msgstr
  problem  markup is not allowed
  wanted   plain words
  found    days}. Mira <https://x.example>.
  fix      write it in words
""",
    ),
    Case(
        "two-links-for-one",
        "It would lead away from this site, or to another page than its words say.",
        "es",
        po(
            'msgid "You can **ask** within {days}. See [the guide]({guide_plan})."\nmsgstr "Puedes **pedir** ayuda en {days}. Mira [la]({guide_plan}) [guía]({guide_plan})."\n'
        ),
        letters="""\
safe.po:5  msgstr
  problem  the placeholders and marks are not those of the source
  wanted   [link]({guide_plan}), **bold**, {days}
  found    added [link]({guide_plan})
  fix      keep each {name}, each **bold** and each [link]({name}) once
""",
    ),
    Case(
        "image",
        "A picture from elsewhere tells its owner who reads this page.",
        "es",
        po('msgid "Who answers?"\nmsgstr "¿Quién? ![x](https://x.example/a.png)"\n'),
        letters="""\
safe.po:5  msgstr
  problem  images are not allowed in texts
  wanted   words
  found    ![x]
  fix      copy the marks from the source text
""",
    ),
    Case(
        "code-span",
        "Only bold, emphasis and links are ours.",
        "es",
        po('msgid "Who answers?"\nmsgstr "¿`Quién`?"\n'),
        letters="""\
safe.po:5  msgstr
  problem  this kind of Markdown is not allowed (code_inline)
  wanted   plain words
  found    Quién
  fix      copy the marks from the source text
""",
    ),
)
