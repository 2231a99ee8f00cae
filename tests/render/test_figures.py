"""The page of figures and the list: what is drawn, what is heard, and what is never mixed."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.errors import Problems
from builder.pipeline import Project
from builder.render import load_assets
from builder.render.bars import bar
from tests.conftest import ROOT
from tests.render.conftest import Open, Shop
from tests.sites.figures import FIGURES, PLAN


@pytest.fixture
def more(tiny: Project, shop: Open) -> Shop:
    """The tiny site with a page of figures and a list."""
    (tiny.content / "figures.yaml").write_text(FIGURES, "utf-8")
    (tiny.content / "plan.yaml").write_text(PLAN, "utf-8")
    return shop()


def rows(more: Shop, language: str) -> list[list[str]]:
    """Return the rows of every chart on the page of figures, cell by cell."""
    page = more.page(f"/{language}/learn/numbers/")
    return [[cell.text(strip=True) for cell in row.css("th, td")] for row in page.css("tbody tr")]


def test_every_bar_stands_in_a_table_that_says_the_same(more: Shop) -> None:
    """Who listens to the page, or prints it without pictures, loses nothing."""
    assert rows(more, "en") == [
        ["Women", "39%", "A"],
        ["Men", "23%", "A"],
        ["Forced labour", "27.6 million", "A"],
        ["Forced marriage", "22 million", "A"],
    ]
    page = more.page("/en/learn/numbers/")
    assert [bar.attributes["width"] for bar in page.css("th svg")] == ["39%", "23%", "100%", "79.7%"]
    assert {bar.attributes["aria-hidden"] for bar in page.css("th svg")} == {"true"}
    assert [table.css_first("caption").text(strip=True) for table in page.css("table")] == [  # type: ignore[union-attr]
        "Women and men",
        "People on any one day",
    ]
    assert all(len(table.css("thead th[scope=col]")) == 3 for table in page.css("table"))


def test_the_two_kinds_stand_under_two_headings(more: Shop) -> None:
    """Set beside each other they would make a share that nobody has measured."""
    html = more.html("/en/learn/numbers/")
    found, estimate = html.index('id="found"'), html.index('id="estimate"')

    assert found < html.index("Women and men") < estimate
    assert estimate < html.index("People on any one day") < html.index("people are children") < html.index("Where 71%")


def test_under_each_chart_stand_its_limits_years_and_sources(more: Shop) -> None:
    """A number without them is a rumour."""
    page = more.page("/en/learn/numbers/")
    under = [node.text() for node in page.css("figcaption")]

    assert "These are shares of the people found." in under[0]
    assert "Counted for 2022, published 2024." in under[0]
    assert "Counted for 2019 to 2021, published 2022." in page.css_first("main").text()  # type: ignore[union-attr]
    (link,) = {str(node.attributes["href"]) for node in page.css("figcaption a")}
    address, _, anchor = link.partition("#")
    assert (address[:20], anchor) == ("../../about/sources/", "line-guide")
    assert more.page(f"/en/{address[6:]}").css_first("#line-guide") is not None


def test_the_page_is_found_from_its_section_and_the_alphabet(more: Shop) -> None:
    """What no link leads to is not there."""
    for index, link in (
        ("learn", "numbers/"),
        ("a-z", "../learn/numbers/"),
        ("safe", "list/"),
        ("a-z", "../safe/list/"),
    ):
        addresses = [str(node.attributes["href"]) for node in more.page(f"/en/{index}/").css("main a")]
        assert any(address.endswith(link) for address in addresses), (index, link)


def test_a_bar_is_drawn_without_a_style_sheet() -> None:
    """With styles half loaded it is still a bar, of its own length."""
    drawn = bar(0.3)

    assert 'width="30%"' in drawn
    assert 'fill="#0b5156"' in drawn
    assert "style=" not in drawn


def test_the_list_could_send_nothing(more: Shop) -> None:
    """Not even a browser that ignores every policy has a form, a name, an address or a button to send ticks with."""
    page = more.page("/en/safe/list/")

    assert page.css("form") == []
    assert [box.attributes for box in page.css("input")] == [
        {"type": "checkbox", "autocomplete": "off", "value": name} for name in ("where", "ways", "tonight")
    ]
    assert [node.attributes["type"] for node in page.css("main button")] == ["button"] * 4


def test_every_idea_of_the_list_can_be_tapped_by_its_words(more: Shop) -> None:
    """A box alone is small for a shaking thumb."""
    page = more.page("/en/safe/list/")

    assert [label.text(strip=True) for label in page.css(".ticks label")] == [
        "I know where I am.",
        "I know the ways out.",
        "I know where I can sleep.",
    ]
    assert [legend.text(strip=True) for legend in page.css("fieldset > legend")] == ["Now", "After"]


@pytest.mark.parametrize(("offline", "offered"), [("ask", 1), ("auto", 1), ("off", 0)])
def test_keeping_is_offered_only_where_it_can_be_taken_away_again(
    tiny: Project, shop: Open, offline: str, offered: int
):
    """An edition that lets nothing be kept does not offer it."""
    settings = tiny.content / "site.yaml"
    settings.write_text(settings.read_text("utf-8").replace("offline: ask", f"offline: {offline}"), "utf-8")
    (tiny.content / "plan.yaml").write_text(PLAN, "utf-8")

    assert len(shop().page("/en/safe/list/").css("[data-act=keep]")) == offered


def test_only_a_guide_with_drawings_carries_their_style(tiny: Project, shop: Open) -> None:
    """Each byte of style is paid for on the slowest line, by every other guide."""
    path = tiny.content / "guides" / "calling.md"
    path.write_text(path.read_text("utf-8") + "\n::: picture feet\n:::\n", "utf-8")
    site = shop()

    drawn, plain = site.html("/en/safe/calling/"), site.html("/en/about/privacy/")
    assert ".drawing{" in drawn.replace(" ", "")
    assert ".say__words" in drawn
    assert ".drawing{" not in plain.replace(" ", "")
    assert '<svg class="drawing"' in drawn


def test_a_drawing_that_does_not_exist_is_told(tiny: Project, shop: Open) -> None:
    """The twin: nobody else would see the gap."""
    path = tiny.content / "guides" / "calling.md"
    path.write_text(path.read_text("utf-8") + "\n::: picture fet\n:::\n", "utf-8")

    with pytest.raises(Problems) as caught:
        shop()

    (problem,) = caught.value.problems
    assert (problem.what, problem.found, problem.fix) == ("there is no such drawing", "fet", 'did you mean "feet"?')


@pytest.mark.parametrize("path", sorted((ROOT / "static" / "drawings").glob("*.svg")), ids=lambda path: path.stem)
def test_a_drawing_is_small_and_has_two_colours(path: Path) -> None:
    """One hand, and no more bytes than a sentence or two."""
    drawing = path.read_text("utf-8")

    assert len(drawing) < 520
    assert {part.split('"')[0] for part in drawing.split('fill="')[1:]} <= {"#f6e3b8", "#fffdf9"}
    assert path.stem in load_assets(ROOT / "static").drawings
