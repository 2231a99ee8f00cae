"""How a command ends: its exit code, and who says so.

0 good, 1 the content is wrong, 2 misuse, 3 our own bug.
It decides nothing else, and every command ends here.
"""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable

from builder.errors import Misuse, Problems
from builder.report import Report


def ending(report: Report, run: Callable[[], None]) -> None:
    """Run a command and leave with the exit code that says how it ended."""
    try:
        run()
    except Problems as error:
        report.problems(error)
        sys.exit(1)
    except Misuse as error:
        report.misuse(error)
        sys.exit(2)
    except KeyboardInterrupt:
        report.quiet()
        sys.exit(130)
    except Exception:  # anything else is our own fault, and is said to be
        report.our_bug(traceback.format_exc())
        sys.exit(3)
    report.quiet()
