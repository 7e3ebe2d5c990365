#!/usr/bin/env python3
"""The gateway beside its peers, in one run, each pinned to core 0; load and service share core 1. See README.md."""
import argparse, pathlib, subprocess, tempfile, urllib.request
import systems

CONNECTIONS = 64


def load(system, work, seconds, tokens=1000, port=None, pause=0, warm_up=False):
    """Requests a second, CPU-µs a request, p99 in ms."""
    before = system.cpu()
    out = subprocess.run(
        ["taskset", "-c", systems.BESIDE, "wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}", "-s",
         str(systems.HERE / "load.lua"), f"http://127.0.0.1:{port or system.port}",
         "--", str(work / "tokens.txt"), str(tokens), str(pause)],
        capture_output=True, text=True, check=True).stdout
    spent = system.cpu() - before
    requests, micros, refused, broken, p99 = map(int, out.split("RESULT ")[1].split())
    if (refused or broken) and not warm_up:
        raise SystemExit(f"{system.name}: {refused} refused, {broken} broken of {requests}\n{out}")
    return requests / micros * 1e6, spent / requests * 1e6, p99 / 1000


def line(name, figures, nginx):
    rate, cpu, p99 = figures
    print(f"| {name} | {rate:,.0f} | {cpu:.1f} | {rate / nginx[0]:.2f} | {p99:.1f} |", flush=True)


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--spring", type=pathlib.Path, help="the built jar of spring-cloud-gateway/")
    arguments.add_argument("--seconds", type=int, default=10)
    arguments.add_argument("--warm-up", type=int, default=30)
    given = arguments.parse_args()
    work = pathlib.Path(tempfile.mkdtemp(prefix="bench-"))
    work.chmod(0o755)
    subprocess.run([systems.java(), str(systems.HERE / "Tokens.java"), str(work), "30000"], check=True)
    service = systems.service(work)
    running = [service]
    try:
        compare(work, running, given)
    finally:
        for each in running:
            each.stop()


def compare(work, running, given):
    bearer = "Bearer " + (work / "tokens.txt").read_text().split("\n", 1)[0]
    seconds = given.seconds

    def start(system):
        running.append(system)
        system.wait(urllib.request.Request(f"http://127.0.0.1:{system.port}/v1/cities",
                                           headers={"Authorization": bearer}))
        return system

    def stop(system):
        running.remove(system)
        system.stop()

    print("| system | requests/s | CPU-µs a request | of nginx | p99 ms |\n|---|---|---|---|---|")
    nginx = start(systems.plain_nginx(work))
    load(nginx, work, 2, warm_up=True)
    plain = load(nginx, work, seconds)
    line("nginx, plain", plain, plain)
    haproxy = start(systems.haproxy(work))
    load(haproxy, work, 2, warm_up=True)
    line("HAProxy, plain", load(haproxy, work, seconds, port=9402), plain)
    verifying = load(haproxy, work, seconds)
    line("HAProxy with jwt_verify", verifying, plain)
    stop(haproxy)
    spring = None
    if given.spring:
        peer = start(systems.spring(work, given.spring))
        load(peer, work, given.warm_up, warm_up=True)
        spring = load(peer, work, seconds)
        line("Spring Cloud Gateway with resource server", spring, plain)
        print(f"\nSpring Cloud Gateway: {peer.megabytes():.0f} MB\n", flush=True)
        stop(peer)
    gateway = start(systems.gateway(work))
    load(gateway, work, given.warm_up, warm_up=True)
    seen = load(gateway, work, seconds)
    line("**the gateway**", seen, plain)
    memory = gateway.megabytes()
    pause = max(1, round(CONNECTIONS / (seen[0] / 2) * 1000))
    calm = load(gateway, work, seconds, pause=pause)
    calm_nginx = load(nginx, work, seconds, pause=pause)
    load(gateway, work, 5, tokens=30000, warm_up=True)
    unseen = load(gateway, work, seconds, tokens=30000)
    line("the gateway, tokens never seen", unseen, plain)
    print(f"""
| goal | asked | seen |
|---|---|---|
| CPU a request | ≤ 28 µs | {seen[1]:.1f} µs |
| of nginx, plain | ≥ 0.55 | {seen[0] / plain[0]:.2f} |
| of HAProxy with jwt_verify | ≥ 1.9 | {seen[0] / verifying[0]:.2f} |
| of Spring Cloud Gateway with resource server | ≥ 10 | {f"{seen[0] / spring[0]:.1f}" if spring else "not run"} |
| tokens never seen, of HAProxy with jwt_verify | ≥ 0.8 | {unseen[0] / verifying[0]:.2f} |
| p99 at {calm[0]:,.0f}/s | nginx: {calm_nginx[2]:.2f} ms | {calm[2]:.2f} ms |
| memory | ≤ 150 MB | {memory:.0f} MB, {gateway.megabytes():.0f} MB after tokens never seen |""", flush=True)


if __name__ == "__main__":
    main()
