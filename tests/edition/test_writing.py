"""Commands that write, asked for an edition: they write into it, and never into the base."""

from __future__ import annotations

from ..conftest import snapshot
from .conftest import GUIDE, WHOLE_LINE, Shelter


def test_only_texts_of_its_own_go_to_an_editions_translators(shelter: Shelter) -> None:
    """What the base holds is translated there, once for all editions."""
    before = snapshot(shelter.base)
    text = GUIDE.format(id="garden", title="Our garden here", text="Come and sit with us.", related="")
    shelter.write("content/guides/garden.md", text)

    ended = shelter.run("translate", "update")

    found = (shelter.root / "locales" / "ar" / "LC_MESSAGES" / "safe.po").read_text("utf-8")
    assert ended.returncode == 0, ended.stderr
    assert 'msgid "Come and sit with us."' in found
    assert "Breathe out slowly." not in found
    assert snapshot(shelter.base) == before


def test_a_translation_of_its_own_text_reaches_the_page(shelter: Shelter) -> None:
    """From the guide to the page in another language, in the edition's own files alone."""
    text = GUIDE.format(id="garden", title="Our garden here", text="Come and sit with us.", related="")
    shelter.write("content/guides/garden.md", text)
    shelter.run("translate", "update")
    path = shelter.root / "locales" / "ar" / "LC_MESSAGES" / "safe.po"
    words = {
        "Come and sit with us.": "تعال واجلس معنا.",
        "Our garden here": "حديقتنا هنا",
        "A few words about garden.": "بضع كلمات عن الحديقة.",
    }
    found = path.read_text("utf-8")
    for source, translation in words.items():
        found = found.replace(f'msgid "{source}"\nmsgstr ""', f'msgid "{source}"\nmsgstr "{translation}"')
    path.write_text(found, "utf-8")

    ended = shelter.run("build")

    assert ended.returncode == 0, ended.stderr
    assert "تعال واجلس معنا." in shelter.page("ar/safe/garden")


def test_imported_lines_land_in_the_edition(shelter: Shelter) -> None:
    """A national list of three hundred services, in the organisation's own folder."""
    before = snapshot(shelter.base)
    shelter.run("services", "export", "--format", "csv", "--out", str(shelter.root.parent / "lines.csv"))
    table = (shelter.root.parent / "lines.csv").read_text("utf-8-sig")
    changed = (
        table.replace("es-line", "es-ours").replace("900105090", "910000222").replace("900 105 090", "910 000 222")
    )
    changed = changed.replace("600000016", "600000333").replace("600 000 016", "600 000 333")
    (shelter.root.parent / "lines.csv").write_text(changed, "utf-8")

    ended = shelter.run("services", "import", str(shelter.root.parent / "lines.csv"), "--write")
    build = shelter.run("build")

    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert "es-ours" in (shelter.root / "content" / "services" / "es.yaml").read_text("utf-8")
    assert build.returncode == 0, build.stderr
    assert {"tel:+34910000222", "tel:+34900105090"} <= {
        part.partition('"')[0] for part in shelter.page("en/help/es").split('href="')
    }
    assert snapshot(shelter.base) == before


def test_an_answer_is_recorded_for_a_line_of_its_own(shelter: Shelter) -> None:
    """The operator of our own house is asked by us."""
    shelter.write("content/services/es.yaml", f"country: ES\nlines:\n{WHOLE_LINE}")

    ended = shelter.run("review", "done", "es-house", "--by", "coordinator", "--date", "2026-12-01")

    assert ended.returncode == 0, ended.stderr
    assert "  checked: 2026-12-01\n" in (shelter.root / "content" / "services" / "es.yaml").read_text("utf-8")


def test_an_answer_for_a_line_of_the_base_belongs_into_the_base(shelter: Shelter) -> None:
    """What one house heard of a number that all editions show is for all."""
    ended = shelter.run("review", "done", "es-line", "--by", "coordinator", "--date", "2026-12-01")

    assert ended.returncode == 2
    assert "es-line is a line of the base, not of your edition" in ended.stderr


def test_a_language_begins_in_the_base(shelter: Shelter) -> None:
    """Else each edition would translate the whole site for itself."""
    ended = shelter.run("translate", "new", "sw")

    assert ended.returncode == 2
    assert "a language begins in the base" in ended.stderr
