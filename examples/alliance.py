"""The few things that every script needs: a token, a request, and patience when it is asked for."""

import json
import os
import time
import urllib.error
import urllib.parse
import urllib.request
import uuid

URL = os.environ.get("ALLIANCE_URL", "http://localhost:8080")
ISSUER = os.environ.get("ALLIANCE_ISSUER", "http://localhost:8180/realms/alliance")
CLIENT = os.environ.get("ALLIANCE_CLIENT", "city-rotterdam-it")
SECRET = os.environ.get("ALLIANCE_SECRET", "rotterdam-demo-secret")
ATTEMPTS = 5

_token = {"until": 0.0, "value": ""}


def token():
    """An access token; the one at hand while it is good for another minute."""
    if time.monotonic() > _token["until"]:
        form = urllib.parse.urlencode(
            {"grant_type": "client_credentials", "client_id": CLIENT, "client_secret": SECRET})
        with urllib.request.urlopen(ISSUER + "/protocol/openid-connect/token", form.encode(), 30) as answer:
            fresh = json.load(answer)
        _token.update(value=fresh["access_token"], until=time.monotonic() + fresh["expires_in"] - 60)
    return _token["value"]


def call(method, path, body=None, media_type="application/json", **headers):
    """Sends it, again if need be, and answers what came back as JSON; a refusal is an HTTPError."""
    data = body if body is None or isinstance(body, bytes) else json.dumps(body).encode()
    if method == "POST":
        headers.setdefault("Idempotency-Key", str(uuid.uuid4()))  # one key for all attempts: one effect
    if data is not None:
        headers["Content-Type"] = media_type
    for attempt in range(1, ATTEMPTS + 1):
        request = urllib.request.Request(URL + path, data, headers, method=method)
        request.add_header("Authorization", "Bearer " + token())
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                text = answer.read()
                return json.loads(text) if text else None
        except urllib.error.HTTPError as refusal:
            if refusal.code not in (429, 500, 502, 503, 504) or attempt == ATTEMPTS:
                raise
            time.sleep(int(refusal.headers.get("Retry-After", attempt)))
        except urllib.error.URLError:
            if attempt == ATTEMPTS:
                raise
            time.sleep(attempt)


def items(path):
    """Everything on a list, page after page."""
    while path:
        page = call("GET", path)
        yield from page["items"]
        path = page["next"]
