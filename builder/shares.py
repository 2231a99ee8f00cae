"""Work shared between processes: a function, a list of tasks, and results as they come."""

from __future__ import annotations

import contextlib
import gc
import multiprocessing
import os
import pickle
import traceback
from collections.abc import Callable, Iterator, Sequence
from multiprocessing.connection import Connection, wait
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")


def default_jobs() -> int:
    """Return how many processes this machine has room for."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def share(work: Callable[[T], R], tasks: Sequence[T], jobs: int) -> Iterator[R]:
    """Yield `work(task)` for every task, in the order they finish.

    Workers are forked, so that they see all data without copying or pickling it; where a system cannot fork, or there
    is one task or one job, the work is done here.

    Raises:
        BaseException: the first error of a worker; the others are stopped.
    """
    jobs = min(jobs, len(tasks))
    if jobs < 2 or "fork" not in multiprocessing.get_all_start_methods():
        yield from (work(task) for task in tasks)
        return
    context = multiprocessing.get_context("fork")
    gc.collect()
    gc.freeze()
    turn = context.Value("i", 0)
    pipes: list[Connection] = []
    workers = []
    for _ in range(jobs):
        ours, theirs = context.Pipe(duplex=False)
        worker = context.Process(target=_worker, args=(work, tasks, turn, theirs), daemon=True)
        worker.start()
        theirs.close()
        pipes.append(ours)
        workers.append(worker)
    try:
        while pipes:
            for pipe in wait(pipes):
                if not isinstance(pipe, Connection):
                    continue
                try:
                    good, result = pipe.recv()
                except EOFError:
                    pipes.remove(pipe)
                    continue
                if not good:
                    raise result
                yield result
        for worker in workers:
            worker.join()
            if worker.exitcode:
                raise RuntimeError(f"a worker ended with {worker.exitcode}")
    finally:
        gc.unfreeze()
        for worker in workers:
            if worker.is_alive():
                worker.terminate()
                worker.join()


def _portable(error: Exception) -> Exception:
    """Return `error`, or, where it cannot cross a process border whole, one that tells what it was."""
    with contextlib.suppress(Exception):  # whatever an error does when it is copied, its words must arrive
        if type(pickle.loads(pickle.dumps(error))) is type(error):  # noqa: S301 - our own bytes of a moment ago
            return error
    told = RuntimeError(f"{type(error).__name__}: {error}")
    for note in error.__notes__:
        told.add_note(note)
    return told


def _worker(work: Callable[[T], R], tasks: Sequence[T], turn, pipe: Connection) -> None:  # type: ignore[no-untyped-def]
    with contextlib.suppress(KeyboardInterrupt, BrokenPipeError):
        try:
            while True:
                with turn.get_lock():
                    at = turn.value
                    turn.value += 1
                if at >= len(tasks):
                    break
                pipe.send((True, work(tasks[at])))
        except Exception as error:  # every error of a worker is the build's error, and is told there
            error.add_note("".join(traceback.format_exception(error)))
            pipe.send((False, _portable(error)))
    pipe.close()
