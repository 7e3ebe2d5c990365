#!/usr/bin/env python3
"""Takes webhooks on a port of this machine, and prints those that are signed with the secret.

    WEBHOOK_SECRET=whsec_… python3 receive-webhooks.py 9999
"""

import base64
import hashlib
import hmac
import http.server
import json
import os
import sys
import time

TOLERANCE = 5 * 60  # seconds


def is_genuine(secret, headers, body, now):
    """Whether it was signed as Standard Webhooks says, lately; while a secret changes, two signatures come along."""
    signed = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.".encode() + body
    key = base64.b64decode(secret.removeprefix("whsec_"))
    expected = "v1," + base64.b64encode(hmac.digest(key, signed, hashlib.sha256)).decode()
    given = headers["webhook-signature"].split()
    is_fresh = abs(now - int(headers["webhook-timestamp"])) <= TOLERANCE
    return is_fresh and any(hmac.compare_digest(expected, each) for each in given)


class Receiver(http.server.BaseHTTPRequestHandler):
    seen = set()

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        genuine = is_genuine(os.environ["WEBHOOK_SECRET"], self.headers, body, time.time())
        self.send_response(204 if genuine else 401)
        self.end_headers()
        if genuine and self.headers["webhook-id"] not in self.seen:  # the same id is the same message
            self.seen.add(self.headers["webhook-id"])
            event = json.loads(body)
            print(event["type"], event["id"], flush=True)

    def log_message(self, *arguments):
        pass


if __name__ == "__main__":
    http.server.ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Receiver).serve_forever()
