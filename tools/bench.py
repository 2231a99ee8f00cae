"""How long a build takes and what it needs: made-up sites of three sizes, built whole and built again after an edit.

Every build runs in a fresh process, so that starting Python counts; its figures stand beside the project's budgets.
Wall time depends on what else the machine does; CPU time hardly does.
"""

from __future__ import annotations

import argparse
import cProfile
import json
import os
import platform
import pstats
import re
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from time import perf_counter

from builder.errors import Problems
from builder.pipeline import Clock, Options, Project, build

REPOSITORY = Path(__file__).parents[1]
SIZES = ("6x40", "12x100", "20x500")
STEPS = ("cold", "one sentence of a guide", "nothing changed", "one translated sentence")
# Source: the project's budgets; CPU seconds, wall seconds, peak in MB.
COLD = {"6x40": (2.5, 0.0, 0.0), "12x100": (7.0, 0.0, 0.0), "20x500": (55.0, 40.0, 500.0)}
AGAIN = {"12x100": 1.0, "20x500": 5.0}
_PAUSE = 0.05
_MB = 1_000_000


@dataclass(slots=True)
class Run:
    """What one build came to. Seconds, bytes; `largest` is the peak of one process, `together` that of all at once.

    `together` counts memory that processes share once, and is 0 where the system does not tell.
    """

    pages: int = 0
    made: int = 0
    size: int = 0
    stages: dict[str, float] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)
    cpu: float = 0.0
    wall: float = 0.0
    largest: int = 0
    together: int = 0


def child(root: Path, jobs: int, told: Path) -> None:
    """Build the edition in `root`, and write down in `told` what came of it."""
    clock, run = Clock(), Run()
    try:
        built = build(Project(root), Options(jobs=jobs), root / "dist", clock)
        run = Run(built.pages, built.made, built.size)
    except Problems as error:
        run.problems = [f"{problem.where}: {problem.what} ({problem.found})" for problem in error.problems]
    run.stages = clock.seconds
    told.write_text(json.dumps(asdict(run)), "utf-8")


def measure(root: Path, jobs: int) -> Run:
    """Build the edition in `root` in a process of its own, and return what it took.

    Raises:
        RuntimeError: the build ended in a way of its own.
    """
    told = root / "told.json"
    command = [sys.executable, "-m", "tools.bench", "--child", str(root), "--jobs", str(jobs)]
    began = perf_counter()
    process = subprocess.Popen(command, cwd=REPOSITORY)  # noqa: S603 - ourselves
    watch = Watch(process.pid)
    watch.start()
    _, process.returncode, used = os.wait4(process.pid, 0)
    wall = perf_counter() - began
    watch.ended.set()
    watch.join()
    if process.returncode:
        raise RuntimeError("the build did not end by itself; what it said stands above")
    run = Run(**json.loads(told.read_text("utf-8")))
    scale = 1 if sys.platform == "darwin" else 1024
    run.cpu, run.wall = used.ru_utime + used.ru_stime, wall
    run.largest, run.together = used.ru_maxrss * scale, watch.most
    return run


class Watch(threading.Thread):
    """Adds up, twenty times a second, the memory of a process and of those it started (Linux only)."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.pid = pid
        self.most = 0
        self.ended = threading.Event()

    def run(self) -> None:
        """Keep the largest sum until told to end."""
        while not self.ended.wait(_PAUSE):
            self.most = max(self.most, sum(map(_memory, _family(self.pid))))


def _family(pid: int) -> list[int]:
    try:
        tasks = list(Path(f"/proc/{pid}/task").iterdir())
        children = [int(name) for task in tasks for name in (task / "children").read_text().split()]
    except OSError:
        return []
    return [pid, *(found for young in children for found in _family(young))]


def _memory(pid: int) -> int:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))


def bench(size: str, jobs: int, folder: Path) -> None:
    """Make up a site of `size`, build it in every way of `STEPS`, and print a table."""
    from tools import corpus  # a child that only builds does not pay for it
    from tools.packed import Wire, saving, update, wire

    languages, pages = map(int, size.split("x"))
    root = folder / size
    corpus.write(root, languages, pages)
    dist = root / "dist"
    packs: dict[str, Wire] = {}
    edits: tuple[Callable[[], None], ...] = (
        lambda: None,
        lambda: corpus.edit_guide(root),
        lambda: None,
        lambda: corpus.edit_translation(root, corpus.LANGUAGES[1]),
    )
    print(f"\n{size}: {corpus.mix(pages)}, words in each guide: {corpus.words(root)}")
    print(f"{'':26}{'made':>7}{'CPU s':>14}{'wall s':>14}{'largest MB':>12}{'all MB':>14}{'bytes':>13}{'pages/s':>9}")
    for step, edit in zip(STEPS, edits, strict=True):
        edit()
        run = measure(root, jobs)
        print(row(step, size, run))
        print("    " + "  ".join(f"{name} {seconds:.2f}" for name, seconds in run.stages.items()))
        if run.problems:
            print(f"    {len(run.problems)} problems:", *run.problems[:10], sep="\n    ")
            break
        for code in corpus.LANGUAGES[:2]:
            found = wire(dist, code)
            print(update(found, packs[code]) if code in packs else saving(found, root / "content"))
            packs[code] = found
    shutil.rmtree(root)


def row(step: str, size: str, run: Run) -> str:
    """Return one line of the table; a budget stands after its figure, behind a slash."""
    cpu, wall, memory = COLD.get(size, (0.0, 0.0, 0.0)) if step == "cold" else (0.0, AGAIN.get(size, 0.0), 0.0)
    figures = (
        f"{step:26}{run.made:>7}",
        f"{_beside(run.cpu, cpu, 2):>14}",
        f"{_beside(run.wall, wall, 2):>14}",
        f"{run.largest / _MB:>12.0f}",
        f"{_beside(run.together / _MB, memory, 0):>14}",
        f"{run.size:>13,}",
        f"{run.made / run.wall:>9.0f}",
    )
    return "".join(figures)


def _beside(found: float, budget: float, places: int) -> str:
    return f"{found:.{places}f}" + (f" / {budget:g}" if budget else "")


def profile(size: str, folder: Path) -> None:
    """Print the thirty functions in which one process spends most of a cold build."""
    from tools import corpus

    languages, pages = map(int, size.split("x"))
    corpus.write(folder / size, languages, pages)
    profiler = cProfile.Profile()
    profiler.runcall(child, folder / size, 1, folder / "told.json")
    print(f"\n{size}, one process, slowed by being watched")
    for order in ("tottime", "cumulative"):
        pstats.Stats(profiler).sort_stats(order).print_stats(30)
    shutil.rmtree(folder / size)


def machine() -> str:
    """Return the processor, its cores that we may use, and the Python."""
    model = platform.processor() or platform.machine()
    info = Path("/proc/cpuinfo")
    if info.is_file():
        lines = info.read_text().splitlines()
        model = next((line.partition(": ")[2] for line in lines if line.startswith("model name")), model)
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    load = f", load {os.getloadavg()[0]:.1f} before we began" if hasattr(os, "getloadavg") else ""
    return f"{model}, {cores} cores, {platform.system()}, Python {platform.python_version()}{load}"


def _size(text: str) -> str:
    found = re.fullmatch(r"(\d+)x(\d+)", text)
    if not found or not 2 <= int(found[1]) <= 20 or int(found[2]) < 34:
        raise argparse.ArgumentTypeError(f"{text} is not a size such as {SIZES[0]}")
    return text


def main() -> None:
    """Run what the command line asks for."""
    parser = argparse.ArgumentParser(prog="python -m tools.bench", description=__doc__)
    sizes = f"languages (2 to 20) x pages (34 and more); may be repeated ({', '.join(SIZES)})"
    parser.add_argument("--size", action="append", type=_size, metavar="LxP", help=sizes)
    parser.add_argument("--jobs", type=int, default=2, help="processes to use (2)")
    parser.add_argument("--profile", action="store_true", help="profile a cold build in one process instead")
    parser.add_argument("--child", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.child:
        child(asked.child, asked.jobs, asked.child / "told.json")
        return
    print(machine())
    with tempfile.TemporaryDirectory(prefix="waymark-bench-") as folder:
        for size in asked.size or SIZES:
            if asked.profile:
                profile(size, Path(folder))
            else:
                bench(size, asked.jobs, Path(folder))


if __name__ == "__main__":
    main()
