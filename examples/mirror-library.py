#!/usr/bin/env python3
"""Keeps a copy of the library of practices in a folder, a file for each practice.

    python3 mirror-library.py library/

The first run copies everything that you may see, each later one what has changed since.
"""

import json
import pathlib
import sys
import urllib.parse

from alliance import items


def main(folder):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    mark = folder / ".since"
    since = mark.read_text() if mark.exists() else "2000-01-01T00:00:00Z"
    changed = 0
    for practice in items("/v1/practices?limit=200&updatedSince=" + urllib.parse.quote(since)):
        file = folder / (practice["id"] + ".json")
        text = json.dumps(practice, ensure_ascii=False, indent=2, sort_keys=True)
        if not file.exists() or file.read_text() != text:  # what changed at that very instant comes once more
            file.write_text(text)
            changed += 1
        since = practice["updatedAt"]  # the oldest change comes first
    mark.write_text(since)
    print(f"{changed} changed, {len(list(folder.glob('*.json')))} practices")


if __name__ == "__main__":
    main(*sys.argv[1:])
