"""Whether a list was signed by whoever holds a key: with minisign, or with ssh-keygen, as the key is.

Nothing is signed here: the key of an organisation belongs on a machine and into a tool of its own choice.
"""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from builder.errors import Misuse, Problem, Where
from builder.release.manifest import NAME

_SECONDS = 30


def needed(key: Path) -> str:
    """Return the name of the signature that belongs to a public key: `.minisig` or `.sig` after the list's.

    Raises:
        Misuse: the file is no public key of either kind, or holds a private one.
    """
    try:
        text = key.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        raise Misuse(f"{key} cannot be read", "name the file of a public key") from None
    if "PRIVATE KEY" in text or "secret key" in text.split("\n", maxsplit=1)[0]:
        raise Misuse(f"{key} is a secret key", "name the public one (.pub), and keep this one where nobody reads it")
    if text.startswith(("ssh-", "ecdsa-", "sk-ssh-", "sk-ecdsa-")):
        return f"{NAME}.sig"
    if text.startswith("untrusted comment:") or (len(text.split()) == 1 and text.startswith("RW")):
        return f"{NAME}.minisig"
    raise Misuse(f"{key} is no public key", "name a key of minisign, or one of ssh-keygen (.pub)")


def doubt(manifest: bytes, signature: bytes | None, key: Path, place: str) -> Problem | None:
    """Return what is wrong with the signature of a list, or nothing where it is good.

    Raises:
        Misuse: the tool that could tell is not installed.
    """
    name = needed(key)
    where = Where(f"{place}{name}")
    if signature is None:
        return Problem(
            where, "the list is not signed", name, "nothing", "sign it (docs/how-to/verify.md), and upload both"
        )
    tool = "minisign" if name.endswith(".minisig") else "ssh-keygen"
    program = shutil.which(tool)
    if program is None:
        raise Misuse(
            f"{tool} is not installed, and the signature cannot be told good", f"install {tool}, or leave --key out"
        )
    with TemporaryDirectory() as folder:
        listing, signed, signers = (Path(folder) / part for part in (NAME, name, "signers"))
        listing.write_bytes(manifest)
        signed.write_bytes(signature)
        if tool == "minisign":
            command = [program, "-V", "-q", "-m", str(listing), "-x", str(signed), "-p", str(key)]
        else:
            signers.write_text(f"waymark {key.read_text('utf-8')}", "utf-8")
            command = [
                program,
                "-Y",
                "verify",
                "-q",
                "-f",
                str(signers),
                "-I",
                "waymark",
                "-n",
                "file",
                "-s",
                str(signed),
            ]
        ended = subprocess.run(command, input=manifest, capture_output=True, timeout=_SECONDS, check=False)  # noqa: S603
    if ended.returncode == 0:
        return None
    what, fix = "the signature is not of this list and this key", "do not trust this copy until you know who changed it"
    told = (ended.stderr or ended.stdout).decode("utf-8", "replace").strip().split("\n")[-1]
    return Problem(where, what, f"signed by {key.name}", told, fix)
