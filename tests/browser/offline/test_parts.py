"""A directory of many countries: a person keeps those she chooses, and the rest is never on her phone."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from builder.pipeline import Clock, Options, Project, build
from tests.conftest import copy_tiny
from tests.large import enlarge

from .conftest import HASTE, KEPT, NOTHING, Phone, told, until
from .host import Host
from .test_real_site import served

pytestmark = pytest.mark.browser
LISTS = {"es": "en/help/es/young/", "jo": "en/help/jo/young/"}


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A site with many lines in two countries."""
    project = copy_tiny(tmp_path_factory.mktemp("large") / "site")
    enlarge(project, ES=290, JO=20)
    build(project, Options(jobs=1), project.root / "dist", Clock())
    return project


@pytest.fixture
def shop(large: Project) -> Iterator[Host]:
    """Its host."""
    host = Host(served(large.root / "dist"))
    host.start()
    yield host
    host.stop()


@pytest.fixture
def phone(browser: Browser, shop: Host) -> Iterator[Phone]:
    """A phone whose clock is that of Jordan."""
    context = browser.new_context(timezone_id="Asia/Amman")
    context.set_default_timeout(10_000)
    context.add_init_script(HASTE)
    found = Phone(context, shop)
    yield found
    context.close()


def box(tab: Page, part: str) -> object:
    """Return the box of a country."""
    return tab.locator(f"[data-part] input[value={part}]")


def packs(phone: Phone, tab: Page) -> list[str]:
    """Return the packs of which the phone has a complete copy."""
    return [name for name in ("en", "en.es", "en.jo") if phone.copies(tab, name)]


def opens(phone: Phone, tab: Page, key: str) -> bool:
    """Tell whether a page opens, and is not the one that says what is missing."""
    phone.open(key, tab)
    return "/not-here/" not in tab.url


def other_build(large: Project, tmp_path: Path, edit: Callable[[str], str]) -> dict[str, bytes]:
    """Return the files of the site with another list for Jordan, as a host has them."""
    root = tmp_path / "other"
    shutil.copytree(large.root, root, symlinks=True)
    path = root / "content" / "services" / "jo.yaml"
    path.write_text(edit(path.read_text("utf-8")), "utf-8")
    build(Project(root), Options(jobs=1), root / "dist", Clock())
    return served(root / "dist")


def test_the_country_she_is_in_is_ticked_and_no_other(phone: Phone):
    """The clock is a guess, offered and not acted on; each country tells what it costs."""
    tab = phone.open("en/about/save/")
    told(tab, "offer", "parts")

    expect(box(tab, "jo")).to_be_checked()  # type: ignore[arg-type]
    expect(box(tab, "es")).not_to_be_checked()  # type: ignore[arg-type]
    sizes = {row.split(":")[0].strip(): int(row.split()[-2]) for row in tab.locator("[data-part]").all_inner_texts()}
    parts = dict(json.loads(phone.host.files["packs/en.json"])["parts"])
    assert sizes == {"Jordan": -(-parts["jo"] // 1024), "Spain": -(-parts["es"] // 1024)}
    assert sizes["Spain"] > 3 * sizes["Jordan"]
    assert not tab.locator("[data-say=more]").is_visible()


def test_she_keeps_the_base_and_what_she_chose(phone: Phone, shop: Host):
    """Without a network her country opens down to the last card, and every country still has its emergency numbers."""
    tab = phone.save()
    asked = [key for key in shop.asked if key.startswith("packs/")]
    shop.stop()

    assert packs(phone, tab) == ["en", "en.jo"]
    assert "packs/en.es.json" not in asked
    assert len(asked) == len(set(asked))  # the core came once
    assert opens(phone, tab, LISTS["jo"])
    tab.get_by_role("link", name="More about this line").last.click()
    assert tab.locator("article:target").count() == 1
    assert opens(phone, tab, "en/help/es/")
    assert tab.locator("a[href='tel:112']").count() == 1
    assert not opens(phone, tab, LISTS["es"])


def test_a_country_can_be_added_later_and_taken_off_again(phone: Phone, shop: Host):
    """She moves on; what she does not need any more is nobody's business."""
    tab = phone.save()
    before = len(shop.asked)
    told(tab, "saved", "parts", "more")
    expect(box(tab, "jo")).to_be_disabled()  # type: ignore[arg-type]
    box(tab, "es").check()  # type: ignore[attr-defined]
    tab.locator("[data-say=more]").click()
    tab.locator("[data-copy='en.es']").wait_for()
    cores = {phone.host.files[f"packs/{name}.json"][:400].split(b'"chunks":[["')[1][:16] for name in ("en", "en.es")}

    assert packs(phone, tab) == ["en", "en.es", "en.jo"]
    assert len(cores) == 1
    assert f"packs/{cores.pop().decode()}.bin" not in shop.asked[before:]

    tab.locator("[data-copy='en.jo'] button").click()
    tab.locator("[data-copy='en.jo']").wait_for(state="hidden")
    assert packs(phone, tab) == ["en", "en.es"]
    shop.stop()
    assert opens(phone, tab, LISTS["es"])
    assert not opens(phone, tab, LISTS["jo"])


def test_what_was_taken_off_does_not_come_back_with_the_next_country(phone: Phone):
    """A box that stays ticked behind her back would undo what she just did."""
    tab = phone.save()
    tab.locator("[data-copy='en.jo'] button").click()
    tab.locator("[data-copy='en.jo']").wait_for(state="hidden")

    expect(box(tab, "jo")).not_to_be_checked()  # type: ignore[arg-type]
    expect(box(tab, "jo")).to_be_enabled()  # type: ignore[arg-type]


def test_a_country_with_a_hole_is_told_and_mended(phone: Phone, shop: Host):
    """A phone that ran out of room takes what it likes."""
    tab = phone.save()
    lost = json.loads(shop.files["packs/en.jo.json"])["chunks"][1][0]
    tab.evaluate(
        """async ([prefix, url]) => {
          const [name] = (await caches.keys()).filter(found => found.startsWith(prefix));
          await (await caches.open(name)).delete(url);
        }""",
        [f"{phone.prefix}en.jo:", f"{shop.address}packs/{lost}.bin"],
    )
    phone.open("en/safe/", tab)
    tab.locator("[data-say=box-lost] [data-do=go]").click()
    tab.wait_for_url("**/en/about/save/")
    told(tab, "damaged")
    tab.locator("[data-say=damaged] [data-do=save]").click()
    told(tab, "saved")
    shop.stop()

    assert opens(phone, tab, LISTS["jo"])


def test_with_the_language_its_countries_go(phone: Phone):
    """What was taken off must not live on in a corner."""
    tab = phone.save()
    tab.locator("[data-copy=en] button").click()
    told(tab, "offer")

    assert tab.evaluate(KEPT) == NOTHING


def test_a_corrected_country_comes_by_itself(phone: Phone, shop: Host, large: Project, tmp_path: Path):
    """A number that was wrong on the list must not stay wrong because the base did not change."""
    tab = phone.save()
    shop.files = other_build(large, tmp_path, lambda text: text.replace("Line 11 of JO", "Line 11 in Amman"))
    base = phone.copies(tab)[0]
    old = phone.copies(tab, "en.jo")
    phone.age(tab)
    phone.open("en/safe/", tab)
    until(tab, f"(await caches.keys()).includes('{phone.prefix}state')")
    shop.stop()
    phone.open(LISTS["jo"], tab)

    assert phone.copies(tab)[0] == base
    assert phone.copies(tab, "en.jo")[1:] == old
    assert tab.get_by_text("Line 11 in Amman").count() == 1


def test_a_country_that_is_no_part_any_more_goes_with_the_next_copy_of_its_language(
    phone: Phone, shop: Host, large: Project, tmp_path: Path
):
    """Its old list would be shown for ever, with numbers that nobody mends."""
    tab = phone.save()
    shop.files = other_build(large, tmp_path, lambda text: text.partition("- id: jo-3")[0])
    phone.age(tab)
    phone.open("en/about/save/", tab)
    told(tab, "saved")
    tab.locator("[data-do=ask]").click()
    told(tab, "newer")
    tab.locator("[data-say=newer] [data-do=save]").click()
    tab.locator("[data-copy='en.jo']").wait_for(state="hidden")

    assert packs(phone, tab) == ["en"]
    shop.stop()
    assert not opens(phone, tab, LISTS["jo"])
    assert opens(phone, tab, "en/help/jo/")
