#!/usr/bin/env python3
"""Follows what happens in the alliance, and goes on where it stopped.

    python3 follow-events.py place.txt [how many] [types, comma-separated]

Prints a line for each event. The file remembers the place; without one it starts at the oldest event.
"""

import json
import pathlib
import sys
import time
import urllib.error
import urllib.parse
import urllib.request

from alliance import URL, call, token


def stream(cursor, types):
    """Cursor and event, as they come, until the stream ends: with its token, after five minutes at most."""
    request = urllib.request.Request(URL + "/v1/events" + ("?types=" + urllib.parse.quote(types) if types else ""))
    request.add_header("Accept", "text/event-stream")
    request.add_header("Authorization", "Bearer " + token())
    request.add_header("Last-Event-ID", cursor)
    fields = {}
    with urllib.request.urlopen(request, timeout=60) as answer:  # a comment comes every 15 seconds
        for line in answer:
            name, _, value = line.decode().rstrip("\r\n").partition(":")
            if name:
                fields[name] = value.strip()
            elif line.strip() == b"" and "data" in fields:
                yield fields["id"], json.loads(fields["data"])
                fields = {}


def main(place, most="0", types=""):
    place, left = pathlib.Path(place), int(most)
    cursor = place.read_text() if place.exists() else ""
    if not cursor:  # a stream without a place starts now; the oldest event is on the first page
        page = call("GET", "/v1/events?limit=1" + ("&types=" + urllib.parse.quote(types) if types else ""))
        for event in page["items"]:
            left = tell(place, page["cursor"], event, left)
        cursor = page["cursor"]
    while left >= 0:
        try:
            for cursor, event in stream(cursor, types):
                left = tell(place, cursor, event, left)
        except (urllib.error.URLError, TimeoutError, ConnectionError) as trouble:
            print("once more:", trouble, file=sys.stderr)
        time.sleep(1)


def tell(place, cursor, event, left):
    """Does what is to be done for an event, and only then remembers that it has been."""
    print(event["time"], event["type"], event["subject"], event["id"], flush=True)
    place.write_text(cursor)
    if left == 1:
        sys.exit(0)
    return max(left - 1, 0)


if __name__ == "__main__":
    main(*sys.argv[1:])
