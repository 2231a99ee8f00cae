"""`build.py new`: a folder an organisation can call its own, from a handful of answers."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from builder.errors import Misuse, Problems
from builder.languages.load import read_languages
from builder.layers import open_layer
from builder.layers.folder import LOCK, SHEET
from builder.pipeline import Project
from builder.read import read

Answers = Mapping[str, object]
DEFAULTS: dict[str, object] = {
    "name": "Waymark",
    "discreet": "Notes",
    "languages": ("en",),
    "countries": (),
    "contact": "none",
    "exits": {},
    "colours": {},
}
_COMMENTS = {
    "name": "The name of the site, in plain words: it stands on every page, and below the icon on a home screen.",
    "discreet": "The name below the second icon: one ordinary word that tells nothing.",
    "languages": "In the order the chooser shows them. English is always there: what is not translated is in it.",
    "countries": "The countries whose numbers and rights are shown, or: all",
    "contact": "Who is told of a wrong number: an address that somebody reads every week, or: none",
    "exits": "Where Leave goes, by language: an ordinary page, no login, light. One left out is the base's.",
    "colours": "What can be tapped, and the soft ground that draws the eye. A colour that cannot be read is refused.",
}
_REST = """\
# Icons: put a drawing of your own into static/looks/, and name it here without its ending.
# icon: logo
# What of the base you do not show. docs/reference/edition.md lists the kinds, and how links are led elsewhere.
# hide:
#   guides: []
#   lines: []
"""
_README = """\
# {name}

This folder makes a Waymark of your own. The texts, numbers and programs that you do not change come from the base,
and are kept up to date there.

| what you want | what you do |
|---|---|
| see it here | `python build.py serve --edition {folder}` |
| know what is missing or wrong | `python build.py check --edition {folder}` |
| make the folder for your host | `python build.py build --edition {folder}`, then copy `{folder}/dist/` |
| look whether the host has all of it | `python build.py verify https://your.address/ --edition {folder}` |
| know what the base changed below your own texts | `python build.py overrides --edition {folder}` |

Where the program is installed as a package, write `waymark` in place of `python build.py`.

- `edition.yaml`: name, languages, countries, contact, colours, what is hidden.
- `content/`: your own guides and lines, or your own words for one of the base. Same places and names as in the base.
- `locales/`: translations of your own texts, or your own words for one of the base.
- `static/looks/`: drawings for icons, as SVG.
- `edition.lock`: written by `overrides --accept`; remembers what you replaced.

A line of your own, in `content/services/es.yaml` for Spain:

```yaml
country: ES
lines:
- id: es-our-house
  name: 'Our House'
  name_language: es
  operator: 'Our House'
  kind: general-crisis
  police: no
  channels:
  - {{type: phone, dial: '+34910000000', shown: '910 000 000', reach: both, device: any, label: none}}
  hours: unknown
  languages: [es, en]
  free: unknown
  anonymous: unknown
  interpreter: unknown
  note: none
  sources:
  - {{title: 'Our own page', url: 'https://our-house.example/', date: unknown, read: 2026-11-21}}
  checked: 2026-11-21
  checked_by: coordinator
  review_by: 2027-11-21
  confidence: high
  held_back: none
```

Do not write the address of a house where people stay, in any field.
"""


def begin(project: Project, folder: Path, answers: Answers) -> tuple[Path, ...]:
    """Write a new edition into `folder`, which is not there yet or empty, and return its files.

    Raises:
        Misuse: the folder holds something, or an answer does not fit.
    """
    folder = folder.resolve()
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise Misuse(f"{folder} is there already, and not empty", "give a new name, or empty the folder yourself")
    beside = folder.with_name(f".{folder.name}.new")
    shutil.rmtree(beside, ignore_errors=True)
    try:
        _write(beside, folder.name, answers)
        _try(project, beside)
        if folder.exists():
            folder.rmdir()
        beside.rename(folder)
    except OSError as error:
        raise Misuse(f"{folder} cannot be written: {error.strerror}", "give a folder you may write to") from None
    finally:
        shutil.rmtree(beside, ignore_errors=True)
    return tuple(path for path in sorted(folder.rglob("*")) if path.is_file() and path.name != ".gitkeep")


def try_answer(project: Project, field: str, value: object) -> None:
    """Try one answer, in an edition that has only this one.

    Raises:
        Misuse: it does not fit.
    """
    with TemporaryDirectory() as somewhere:
        folder = Path(somewhere) / "edition"
        _write(folder, folder.name, {field: value})
        _try(project, folder)


def _try(project: Project, folder: Path) -> None:
    """Read the edition as a build would.

    Raises:
        Misuse: the first answer that does not fit.
    """
    try:
        layer = open_layer(folder)
        read_languages(project.locales, layer)
        read(project.content, layer)
    except Problems as error:
        first = error.problems[0]
        wanted = f" (wanted: {first.wanted})" if first.wanted else ""
        found = f": {first.found}" if first.found else ""
        raise Misuse(f"{first.where.field}: {first.what}{found}{wanted}", first.fix or "give another answer") from None


def _write(folder: Path, name: str, answers: Answers) -> None:
    for part in ("content/guides", "content/services", "locales", "static/looks"):
        (folder / part).mkdir(parents=True)
        (folder / part / ".gitkeep").touch()
    whole = {**DEFAULTS, **answers}
    texts = {
        SHEET: sheet(whole),
        LOCK: "",
        "README.md": _README.format(name=whole["name"], folder=name),
        ".gitignore": "dist/\n.cache/\n.dist.*\n",
    }
    for path, text in texts.items():
        (folder / path).write_text(text, "utf-8", newline="\n")


def sheet(answers: Answers) -> str:
    """Return the text of `edition.yaml`: every answer below a line that says what it decides."""
    lines = ["# What this edition decides. docs/reference/edition.md explains each field."]
    for field, comment in _COMMENTS.items():
        value = answers[field]
        lines.append(f"# {comment}")
        if isinstance(value, dict):
            rows = [f"  {name}: {_scalar(inner)}" for name, inner in value.items()]
            lines += [f"{field}:", *rows] if rows else [f"{field}: {{}}"]
        elif isinstance(value, tuple):
            shown = f"[{', '.join(map(_scalar, value))}]" if value else "all"
            lines.append(f"{field}: {shown}")
        else:
            lines.append(f"{field}: {_scalar(value)}")
    return "\n".join(lines) + "\n" + _REST


def _scalar(value: object) -> str:
    text = str(value)
    plain = text.isascii() and text.replace("-", "").isalnum() and text.lower() not in ("yes", "no", "true", "false")
    return text if plain else json.dumps(text, ensure_ascii=False)
