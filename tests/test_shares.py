"""Work shared between processes: every result arrives, every failure is told, nothing hangs."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Iterator

import pytest

from builder.errors import Problem, Problems, Where
from builder.shares import default_jobs, share


class Particular(Exception):
    """An error that a process cannot hand to another as it is."""

    def __init__(self, page: str, line: int) -> None:
        super().__init__(f"{page} at {line}")


@pytest.fixture(autouse=True)
def deadline() -> Iterator[None]:
    """An end for a test that hangs: a hang is the failure these tests look for."""
    timer = threading.Timer(30, lambda: os.kill(os.getpid(), signal.SIGABRT))
    timer.start()
    yield
    timer.cancel()


def double(task: int) -> int:
    """Return twice the task."""
    return task * 2


@pytest.mark.parametrize("jobs", [1, 2, 3, 64])
@pytest.mark.parametrize("many", [0, 1, 2, 7, 200])
def test_every_task_has_its_result_once(jobs: int, many: int) -> None:
    """A page lost between two processes is a person's dead link."""
    results = list(share(double, range(many), jobs))

    assert sorted(results) == [task * 2 for task in range(many)]


@pytest.mark.parametrize(
    ("jobs", "tasks"), [(1, range(5)), (8, range(1)), (0, range(3))], ids=["one job", "one task", "none"]
)
def test_little_work_is_done_here(jobs: int, tasks: range) -> None:
    """Starting a process for one page costs more than the page."""
    assert set(share(lambda task: os.getpid(), tasks, jobs)) == {os.getpid()}


def test_much_work_is_done_elsewhere() -> None:
    """Two cores halve the wait."""
    assert os.getpid() not in set(share(lambda task: os.getpid(), range(20), 2))


def test_workers_see_the_data_without_a_copy() -> None:
    """What they work on is forked, never pickled: it may hold anything."""
    secret = lambda: "seen"  # noqa: E731 - a thing that cannot be pickled

    assert set(share(lambda task: secret(), range(4), 2)) == {"seen"}


def test_large_results_arrive_whole() -> None:
    """A pipe holds little; a page may be long."""
    assert {len(text) for text in share(lambda task: "x" * 1_000_000, range(4), 2)} == {1_000_000}


@pytest.mark.parametrize("jobs", [1, 2], ids=["here", "elsewhere"])
def test_the_error_of_a_task_is_raised(jobs: int) -> None:
    """A build that goes on after a failed page puts a site with a hole in place."""

    def fail(task: int) -> int:
        if task == 5:
            raise LookupError("no such icon: cal")
        return task

    with pytest.raises(LookupError, match="no such icon: cal"):
        list(share(fail, range(10), jobs))


def test_the_error_of_a_worker_tells_where_it_happened() -> None:
    """A trace that ends at the pipe is of no use to whoever mends it."""

    def fail(task: int) -> int:
        raise LookupError("no such icon")

    with pytest.raises(LookupError) as raised:
        list(share(fail, range(4), 2))

    notes = "".join(raised.value.__notes__)
    assert "Traceback" in notes
    assert "in fail" in notes


def test_problems_of_a_worker_arrive_whole() -> None:
    """They are letters to a translator, with file and line."""
    problem = Problem(Where("content/a.yaml", 3, "b"), "wrong", "this", "that", "mend it")

    def fail(task: int) -> int:
        raise Problems([problem])

    with pytest.raises(Problems) as raised:
        list(share(fail, range(4), 2))

    assert raised.value.problems == (problem,)


def test_an_error_that_cannot_be_copied_still_says_what_it_was() -> None:
    """Libraries raise errors of every make."""

    def fail(task: int) -> int:
        raise Particular("guide.html", 7)

    with pytest.raises(RuntimeError, match=r"Particular: guide\.html at 7") as raised:
        list(share(fail, range(4), 2))

    assert "in fail" in "".join(raised.value.__notes__)


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_a_killed_worker_is_an_error_and_no_hang(number: signal.Signals) -> None:
    """A phone-sized server kills what takes too much memory; the build must end and say so."""

    def die(task: int) -> int:
        if task == 1:
            os.kill(os.getpid(), number)
        return task

    with pytest.raises(RuntimeError, match=f"a worker ended with -{number.value}"):
        list(share(die, range(6), 2))


def test_an_early_end_stops_the_workers() -> None:
    """A build that was stopped may not go on behind one's back."""
    held, release = os.pipe()
    numbers = share(lambda task: os.getpid() if task < 2 else len(os.read(held, 1)), range(8), 2)

    worker = next(numbers)
    numbers.close()  # type: ignore[attr-defined]

    os.close(held)
    os.close(release)
    with pytest.raises(ProcessLookupError):
        os.kill(worker, 0)


def test_there_is_room_for_one_at_least() -> None:
    """The smallest laptop builds too."""
    assert default_jobs() >= 1
