"""Same input, same bytes: what anybody can build again, anybody can check."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.conftest import copy_tiny, run_build
from tests.freeze.conftest import Make, Tree, tree

MACHINES = {
    "another folder": ("build", {}),
    "Kiribati, in Turkish": ("build", {"TZ": "Pacific/Kiritimati", "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8"}),
    "Samoa, no locale, another hash seed": ("build", {"TZ": "Pacific/Pago_Pago", "LC_ALL": "C", "PYTHONHASHSEED": "1"}),
    "a third hash seed": ("build", {"PYTHONHASHSEED": "4242", "SOURCE_DATE_EPOCH": "1"}),
    "one process": ("build --jobs 1", {}),
    "five processes": ("build --jobs 5", {}),
}


@pytest.fixture(scope="module")
def builds(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Tree]:
    """The tiny site as each machine makes it."""

    def made(name: str) -> Tree:
        command, environment = MACHINES[name]
        root = copy_tiny(tmp_path_factory.mktemp("machine", numbered=True) / "deep" / name.replace(" ", "-")).root
        ended = run_build(root, *command.split(), **environment)
        assert ended.returncode == 0, ended.stderr
        return tree(root / "dist")

    with ThreadPoolExecutor(2) as pool:
        return dict(zip(MACHINES, pool.map(made, MACHINES), strict=True))


@pytest.mark.parametrize("name", MACHINES)
def test_every_machine_makes_the_same_bytes(builds: dict[str, Tree], built_site: Path, name: str) -> None:
    """Somebody who doubts a number can build the site herself and compare."""
    assert builds[name] == tree(built_site / "dist")


def test_a_build_holds_no_path_and_no_name_of_its_machine(built_site: Path) -> None:
    """A folder on a public host should not tell who made it, nor where."""
    words = (str(built_site).encode(), b"/tmp/", b"/home/", b"/root/")
    files = [path for path in (built_site / "dist").rglob("*") if path.is_file()]

    assert [path.name for path in files if any(word in path.read_bytes() for word in words)] == []


def test_the_name_of_the_output_is_nowhere_in_it(make: Make) -> None:
    """The folder may be renamed after."""
    one, other = make("dist"), make("some-other-name")

    assert tree(one.out) == tree(other.out)
