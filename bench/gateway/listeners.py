#!/usr/bin/env python3
"""Idle listeners to the event stream: memory for each, and what they cost the requests of others. See README.md.

Needs a Kafka with the alliance's topics: ./alliance up --engines, and KAFKA_BOOTSTRAP_SERVERS unless it is the usual one.
"""
import argparse, pathlib, selectors, socket, subprocess, sys, tempfile, threading, time, urllib.request
import systems


class Listeners(threading.Thread):
    """Opens them, then reads what comes until told to stop."""

    def __init__(self, port, many, bearer):
        super().__init__(daemon=True)
        self.selector, self.sockets, self.beats, self.running = selectors.EpollSelector(), [], 0, True
        request = (f"GET /v1/events HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAccept: text/event-stream\r\n"
                   f"Authorization: {bearer}\r\n\r\n").encode()
        for i in range(many):
            # one address has no more than 28,000 ports to come from
            listener = socket.create_connection(("127.0.0.1", port), 30, (f"127.0.0.{2 + i % 8}", 0))
            listener.sendall(request)
            head = listener.recv(4096)
            if not head.startswith(b"HTTP/1.1 200"):
                raise SystemExit(f"listener {i}: {head[:80]}")
            listener.setblocking(False)
            self.selector.register(listener, selectors.EVENT_READ)
            self.sockets.append(listener)

    def run(self):
        while self.running:
            for key, _ in self.selector.select(0.5):
                read = key.fileobj.recv(65536)
                if not read:
                    raise SystemExit("a listener was cut")
                self.beats += read.count(b": still here")


def active(work, port, connections, seconds):
    """Requests a second and p50, p99 in ms, of connections that ask again half a second after each answer."""
    out = subprocess.run(
        ["taskset", "-c", systems.BESIDE, "wrk", "-t1", f"-c{connections}", f"-d{seconds}", "--latency", "-s",
         str(systems.HERE / "load.lua"), f"http://127.0.0.1:{port}", "--", str(work / "tokens.txt"), "1000", "500"],
        capture_output=True, text=True, check=True).stdout
    requests, micros, refused, broken, p99 = map(int, out.split("RESULT ")[1].split())
    half = next(line.split()[1] for line in out.splitlines() if line.strip().startswith("50%"))
    if refused or broken:
        print(f"refused {refused}, broken {broken}", file=sys.stderr)
    return f"{requests / micros * 1e6:,.0f}/s, p50 {half}, p99 {p99 / 1000:.1f} ms"


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--listeners", type=int, default=10000)
    arguments.add_argument("--active", type=int, default=1000)
    given = arguments.parse_args()
    work = pathlib.Path(tempfile.mkdtemp(prefix="bench-"))
    work.chmod(0o755)
    subprocess.run([systems.java(), str(systems.HERE / "Tokens.java"), str(work), "1000"], check=True)
    bearer = "Bearer " + (work / "tokens.txt").read_text().split("\n", 1)[0]
    running = [systems.service(work)]
    try:
        gateway = systems.gateway(work)
        running.append(gateway)
        gateway.wait(urllib.request.Request("http://127.0.0.1:9405/v1/events", headers={"Authorization": bearer}))
        active(work, 9405, 64, 10)
        print("without listeners:", active(work, 9405, given.active, 10), flush=True)
        before = gateway.megabytes()
        listeners = Listeners(9405, given.listeners, bearer)
        listeners.start()
        time.sleep(20)
        after, cpu, beats = gateway.megabytes(), gateway.cpu(), listeners.beats
        time.sleep(15)
        print(f"{given.listeners:,} listeners: {before:.0f} → {after:.0f} MB, "
              f"{(after - before) * 1024 / given.listeners:.1f} KB each; heartbeats every 15 s ({listeners.beats - beats:,}) "
              f"take {(gateway.cpu() - cpu) / 15 * 100:.1f} % of a core", flush=True)
        print("with listeners:   ", active(work, 9405, given.active, 10), flush=True)
        listeners.running = False
    finally:
        for each in running:
            each.stop()


if __name__ == "__main__":
    main()
