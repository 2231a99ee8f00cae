"""Outcomes into `content/services/`: every file or none, and no file that somebody else changed meanwhile."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from builder import checks
from builder.errors import Misuse, Problems
from builder.exchange.judge import Outcome, given
from builder.exchange.yaml_text import fresh, item, spliced
from builder.layers import Layer, id_of, joined
from builder.model import Services, Site
from builder.read import directory
from builder.yamltext import Document, parse, read_text


def texts(
    outcomes: Iterable[Outcome], site: Site, content: Path, layer: Layer | None = None
) -> Mapping[Path, tuple[str | None, str]]:
    """Return the files that change: what stands in each now (nothing in a new one), and what would.

    With an edition these are its own files; a line of the base that changes is written whole into them.

    Each is read back and held against what was meant, and the whole directory against every check.

    Raises:
        Problems: what the checks say of the directory as it would be.
    """
    by_country: dict[str, list[Outcome]] = {}
    for outcome in outcomes:
        if outcome.verdict in ("added", "changed"):
            by_country.setdefault(outcome.draft.country, []).append(outcome)
    files: dict[Path, tuple[str | None, str]] = {}
    services = {found.country: found for found in site.services}
    documents = dict(site.documents)
    for country, group in sorted(by_country.items()):
        shown = f"content/services/{country.lower()}.yaml"
        base = content / "services" / f"{country.lower()}.yaml"
        path = layer.content / "services" / base.name if layer else base
        old = path.read_text("utf-8") if path.is_file() else None
        lines = services[country].lines if country in services else ()
        plain = (old or "").replace("\r\n", "\n").lstrip("\ufeff")
        document = parse(plain, shown) if layer else site.documents.get(shown, Document(shown, ""))
        at = _places(document)
        ours = [outcome for outcome in group if outcome.line and outcome.line.id not in at]
        new = [item(given(outcome)) for outcome in ours]
        if not at:
            text = fresh(country, new)
        else:
            changed = {
                at[outcome.line.id]: item(given(outcome)) for outcome in group if outcome.line and outcome.line.id in at
            }
            text = spliced(plain, document, changed, new)
        documents[shown] = parse(text, shown)
        if layer and base.is_file():
            documents[shown] = joined(parse(read_text(base, shown), shown), documents[shown])
        services[country] = directory.services(documents[shown])
        _meant(services[country], lines, group)
        files[path] = (old, text)
    after = replace(site, services=tuple(services[code] for code in sorted(services)), documents=documents)
    problems = list(checks.content(after))
    if problems and not list(checks.content(site)):
        raise Problems(problems)
    return files


def _places(document: Document) -> dict[str, int]:
    """Return the place of each line in a file, by id."""
    rows = document.value.get("lines") if isinstance(document.value, dict) else None
    return {id_of(row): number for number, row in enumerate(rows if isinstance(rows, list) else ())}


def _meant(found: Services, before: Iterable[object], group: Iterable[Outcome]) -> None:
    changed = {outcome.line.id: outcome.line for outcome in group if outcome.line}
    wanted = [changed.pop(getattr(line, "id", ""), line) for line in before] + list(changed.values())
    if list(found.lines) != wanted:
        raise RuntimeError(f"the text written for {found.country} does not read back as it was meant")


def write(files: Mapping[Path, tuple[str | None, str]]) -> tuple[Path, ...]:
    """Write every file beside its place, then put all in place; what was there comes back if one of them fails.

    Raises:
        Misuse: a file changed since it was read, or the disk refuses.
    """
    for path, (old, _) in files.items():
        if (path.read_text("utf-8") if path.is_file() else None) != old:
            raise Misuse(f"{path.name} was changed by somebody meanwhile", "run the same command again")
    beside = {path: path.with_name(f".{path.name}.new") for path in files}
    placed: list[Path] = []
    try:
        for path, (_, text) in files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            beside[path].write_bytes(text.encode())
        for path in files:
            beside[path].replace(path)
            placed.append(path)
    except OSError as error:
        for path in placed:
            _back(path, files[path][0])
        raise Misuse(
            f"{error.filename} cannot be written: {error.strerror}", "nothing was changed; mend that first"
        ) from None
    finally:
        for path in beside.values():
            path.unlink(missing_ok=True)
    return tuple(files)


def _back(path: Path, old: str | None) -> None:
    if old is None:
        path.unlink(missing_ok=True)
    else:
        path.write_bytes(old.encode())
