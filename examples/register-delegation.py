#!/usr/bin/env python3
"""Registers the city's delegation for a summit from a table of delegates, and hands it in.

    python3 register-delegation.py rotterdam-2027 delegates.csv

Run it again after a mistake or a broken connection: it goes on with the delegation that is there.
"""

import json
import sys
import urllib.error

from alliance import call, items


def main(summit, table):
    summit_id = call("GET", f"/v1/summits/{summit}")["id"]
    delegation = next(items(f"/v1/summits/{summit_id}/delegations"), None)
    if delegation is None:
        delegation = call("POST", f"/v1/summits/{summit_id}/delegations", {"note": "From our own system"})
    path = f"/v1/delegations/{delegation['id']}"
    if next(items(path + "/delegates"), None) is None:
        with open(table, "rb") as file:
            rows = file.read()
        call("POST", path + "/delegate-imports?dryRun=true", rows, "text/csv")
        call("POST", path + "/delegate-imports", rows, "text/csv")
    if "submission" in delegation["allowedTransitions"]:
        delegation = call("POST", path + "/submission")
    print(delegation["id"], delegation["status"])


if __name__ == "__main__":
    try:
        main(*sys.argv[1:])
    except urllib.error.HTTPError as refusal:
        problem = json.load(refusal)
        print(problem["reason"], problem["detail"], file=sys.stderr)
        for line in problem.get("lines", []):
            print(line, file=sys.stderr)
        sys.exit(1)
