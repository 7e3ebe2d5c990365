#!/usr/bin/env python3
"""Ten times what a service can do: how much of it still gets done, and what the others feel. See README.md."""
import pathlib, subprocess, tempfile, urllib.request
import systems

PLACES = 64


def done():
    return int(urllib.request.urlopen("http://127.0.0.1:9410/done").read())


def load(work, connections, pause, seconds=10):
    """What the service did a second, by its own count; refusals a second, p99 in ms of all answers."""
    before = done()
    out = subprocess.run(
        ["taskset", "-c", systems.BESIDE, "wrk", "-t1", f"-c{connections}", f"-d{seconds}", "-s",
         str(systems.HERE / "load.lua"), "http://127.0.0.1:9405", "--", str(work / "tokens.txt"), "1000", str(pause)],
        capture_output=True, text=True, check=True).stdout
    _, micros, refused, _, p99 = map(int, out.split("RESULT ")[1].split())
    return (done() - before) / micros * 1e6, refused / micros * 1e6, p99 / 1000


def main():
    work = pathlib.Path(tempfile.mkdtemp(prefix="bench-"))
    work.chmod(0o755)
    subprocess.run([systems.java(), str(systems.HERE / "Tokens.java"), str(work), "1000"], check=True)
    bearer = "Bearer " + (work / "tokens.txt").read_text().split("\n", 1)[0]
    slow = systems.Process("slow", 9410, systems.BESIDE, [systems.java(), str(systems.HERE / "Slow.java"), "9410", "32"], work)
    running = [systems.service(work), slow]
    try:
        gateway = systems.gateway(work, upstream="http://127.0.0.1:9410", GATEWAY_PLACES=str(PLACES))
        running.append(gateway)
        gateway.wait(urllib.request.Request("http://127.0.0.1:9405/v1/cities", headers={"Authorization": bearer}))
        load(work, 40, 0)
        alone, _, _ = load(work, 40, 0)
        good, refused, p99 = load(work, 1000, 60)
        print(f"what the service can do: {alone:,.0f}/s; asked {(good + refused) / alone:.1f} times as much: "
              f"{good:,.0f}/s done ({good / alone:.0%}), {refused:,.0f}/s refused, p99 of all {p99:.0f} ms")
    finally:
        for each in running:
            each.stop()


if __name__ == "__main__":
    main()
