"""The run as a whole: what is read, what is skipped, and what comes back."""

from __future__ import annotations

import pytest

from builder import verify

from .conftest import PLAN, Tiny, page


def test_a_site_that_keeps_every_promise_has_no_problem(tiny: Tiny):
    """A false alarm teaches people to ignore the next one, which may be true."""
    verified = tiny.run()

    assert verified.problems == ()
    assert verified.pages == 11


def test_every_promise_has_a_name_of_its_own_and_a_sentence():
    """The documentation lists promises by name; a reader must know what is promised."""
    names = [promise.name for promise in verify.PROMISES]

    assert " ".join(sorted(names)) == (
        "calm cards exit files honesty install languages links neutral numbers packs policy privacy structure weight"
    )
    assert all(promise.sentence.endswith(".") for promise in verify.PROMISES)


def test_two_processes_find_what_one_finds(tiny: Tiny):
    """A faster build that sees less would ship what the slower one stops."""
    for number in range(60):
        tiny.put(f"en/safe/p{number}/index.html", page(main='<a href="../gone/">x</a>'))

    assert tiny.run(jobs=2) == tiny.run(jobs=1)
    assert len(tiny.run().problems) == 60


def test_progress_ends_at_the_number_of_pages(tiny: Tiny):
    """Somebody waits in front of that line, and wonders whether it hangs."""
    seen: list[int] = []
    verify.run(tiny.dist, tiny.content, progress=seen.append)

    assert seen[-1] == 11

    unchanged = frozenset(p.relative_to(tiny.dist).as_posix() for p in tiny.dist.rglob("*.html")) - {PLAN}
    verify.run(tiny.dist, tiny.content, unchanged=unchanged, progress=seen.append)

    assert seen[-1] == 11


def test_unchanged_pages_are_not_read_again(tiny: Tiny):
    """A rebuild after one sentence must be quick, or people stop checking their work."""
    unchanged = frozenset(p.relative_to(tiny.dist).as_posix() for p in tiny.dist.rglob("*.html"))
    tiny.put("en/help/es/index.html", "broken in a way nobody vouched for")

    assert tiny.run(unchanged).problems == ()
    assert tiny.run(unchanged).weights == ()
    assert tiny.run(unchanged).pages == 11


def test_a_changed_page_is_read_with_its_translations(tiny: Tiny):
    """New source words may make a translation's old words wrong."""
    unchanged = frozenset(p.relative_to(tiny.dist).as_posix() for p in tiny.dist.rglob("*.html")) - {PLAN}

    assert [w.url for w in tiny.run(unchanged).weights] == ["ar/safe/plan/", "en/safe/plan/", "es/safe/plan/"]


def test_an_unchanged_page_that_points_into_a_changed_one_is_doubted_again(tiny: Tiny):
    """The heading it points at may have gone, and the page itself cannot know."""
    tiny.put("en/safe/other/index.html", page(main='<a href="../plan/#bag">Pack</a>'))
    tiny.put(PLAN, page(main='<h2 id="bag">A bag</h2>'))
    for language in ("es", "ar"):
        tiny.put(f"{language}/safe/plan/index.html", page(language))
    assert tiny.run().problems == ()

    tiny.put(PLAN, page(main='<h2 id="bags">A bag</h2>'))
    unchanged = frozenset(p.relative_to(tiny.dist).as_posix() for p in tiny.dist.rglob("*.html")) - {PLAN}
    (problem,) = tiny.run(unchanged).problems

    assert problem.where.path == "dist/en/safe/other/index.html"
    assert problem.what == "a link points at a place its page does not have"
    assert problem.fix == 'did you mean "bags"?'


def test_a_changed_page_may_point_into_an_unchanged_one(tiny: Tiny):
    """The ids of a page that was not read are looked up, not guessed."""
    unchanged = frozenset(p.relative_to(tiny.dist).as_posix() for p in tiny.dist.rglob("*.html")) - {PLAN}
    tiny.put(PLAN, page(main='<a href="../../help/es/#gone">x</a>'))
    for language in ("es", "ar"):
        tiny.put(f"{language}/safe/plan/index.html", page(language))

    assert [p.wanted for p in tiny.run(unchanged).problems] == ['id="gone" in en/help/es/index.html']


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({"format": 2}, "its format is not 1"),
        ({"default": "xx"}, "`default` is not one of its `languages`"),
        ({"links": "both"}, "`links` is neither web nor file"),
        ({"base_url": "https://x.org"}, "`base_url` is neither null nor an address that ends in /"),
        ({"languages": 3}, "it cannot be read: AttributeError 'int' object has no attribute 'items'"),
    ],
)
def test_a_build_that_does_not_say_what_it_is_is_one_problem(tiny: Tiny, changes: dict[str, object], found: str):
    """Every other promise rests on it; going on would be guessing."""
    tiny.build(**changes)

    assert tiny.problems() == [
        ("dist/build.json", "the folder does not say what it is", "a valid build.json", found),
    ]


def test_a_folder_without_build_json_is_one_problem(tiny: Tiny):
    """It may be somebody's holiday pictures."""
    (tiny.dist / "build.json").unlink()

    assert [(p.what, p.found) for p in tiny.run().problems] == [("the folder does not say what it is", "it is missing")]
