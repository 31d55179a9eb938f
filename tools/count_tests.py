#!/usr/bin/env python3
"""Counts single tests in meson's testlog.json: each TAP point where a test speaks TAP, else the test
itself. Prints "N passed, N failed, N skipped"; exit code 1 when one failed or none passed."""

import json
import re
import sys

POINT = re.compile(r"^(not ok|ok)\b[^#\n]*(?:#\s*(skip|todo)\b)?", re.IGNORECASE | re.MULTILINE)
PLAN = re.compile(r"^1\.\.\d+", re.MULTILINE)
PASSED = ("OK", "EXPECTEDFAIL")


def count(test):
    """(passed, failed, skipped) of one line of the log."""
    output = test.get("stdout") or ""
    points = POINT.findall(output) if PLAN.search(output) or POINT.match(output) else []
    passed = sum(1 for result, directive in points if result == "ok" and not directive)
    failed = sum(1 for result, directive in points if result != "ok" and not directive)
    skipped = len(points) - passed - failed
    if test["result"] == "SKIP":
        skipped += not skipped
    elif test["result"] in PASSED:
        passed += not points
    else:
        failed += not failed  # it crashed, or ran out of time, between two points
    return passed, failed, skipped


def main(path):
    totals = [0, 0, 0]
    try:
        with open(path, encoding="utf-8") as log:
            for line in log:
                totals = [total + more for total, more in zip(totals, count(json.loads(line)))]
    except FileNotFoundError:
        print(f"no test ran: {path} is missing", file=sys.stderr)
    print("{} passed, {} failed, {} skipped".format(*totals))
    return 1 if totals[1] or not totals[0] else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
