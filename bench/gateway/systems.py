"""The systems that are measured, and what stands behind them: processes pinned to a core, with their cost in CPU."""
import os, pathlib, re, shutil, signal, subprocess, time, urllib.request

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
TICK = os.sysconf("SC_CLK_TCK")
UNDER_TEST, BESIDE = "0", "1"
SERVICE = """location = /v1/cities { default_type application/json; return 200 '@BODY@'; }
        location = /openapi.json { default_type application/json; return 200 '@OPENAPI@'; }
        location = /realms/alliance/.well-known/openid-configuration {
            default_type application/json;
            return 200 '{"issuer":"http://127.0.0.1:9400/realms/alliance","jwks_uri":"http://127.0.0.1:9400/jwks.json"}'; }
        location = /jwks.json { default_type application/json; root @WORK@; }"""
PROXY = 'location / { proxy_pass http://service; proxy_http_version 1.1; proxy_set_header Connection ""; }'
# the same as in the Dockerfile
JVM = next(line for line in (ROOT / "gateway/Dockerfile").read_text().splitlines() if line.startswith("ENTRYPOINT"))
JVM = [each.strip(' "') for each in JVM[JVM.index("[") + 1:JVM.index("]")].split(",")][1:-2]
# and with the memory that deploy/kubernetes gives it, which is what the JVM measures its heap by
JVM.append("-XX:MaxRAM=" + re.search(r"limits: \{ memory: (\d+)Mi", (ROOT / "deploy/kubernetes/gateway.yaml").read_text())[1] + "m")


class Process:
    def __init__(self, name, port, core, command, work, **environment):
        self.name, self.port = name, port
        log = open(work / f"{name}.log", "w")
        self.process = subprocess.Popen(["taskset", "-c", core, *command], stdout=log, stderr=log, cwd=work,
                                        env={**os.environ, **environment}, start_new_session=True)

    def pids(self):
        children = pathlib.Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text().split()
        return [self.process.pid, *map(int, children)]

    def cpu(self):
        def of(pid):
            fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
            return (int(fields[11]) + int(fields[12])) / TICK
        return sum(of(pid) for pid in self.pids())

    def megabytes(self):
        def of(pid):
            status = pathlib.Path(f"/proc/{pid}/status").read_text()
            return int(status.split("VmRSS:")[1].split()[0]) / 1024
        return sum(of(pid) for pid in self.pids())

    def wait(self, request, seconds=90):
        end = time.time() + seconds
        while time.time() < end:
            try:
                return urllib.request.urlopen(request, timeout=2).read()
            except OSError:
                time.sleep(0.2)
        raise SystemExit(f"{self.name} does not answer; see its log")

    def stop(self):
        os.killpg(self.process.pid, signal.SIGTERM)
        try:
            self.process.wait(15)
        except subprocess.TimeoutExpired:
            os.killpg(self.process.pid, signal.SIGKILL)


def filled(template, work, **values):
    text = (HERE / template).read_text()
    for key, value in {**values, "WORK": str(work)}.items():
        text = text.replace(f"@{key}@", value)
    return text


def nginx(name, port, core, server, work):
    (work / f"nginx-{name}").mkdir(exist_ok=True)
    file = work / f"{name}.conf"
    file.write_text(filled("nginx.conf", work, NAME=name, PORT=str(port), SERVER=server))
    return Process(name, port, core, ["nginx", "-p", str(work), "-c", str(file)], work)


def service(work):
    """What all of them stand before: 2 KB of JSON, the document that the gateway reads, and the issuer's key."""
    body = '{"items":["' + "x" * 2020 + '"],"next":null}'
    openapi = '{"openapi":"3.1.0","info":{"title":"s","version":"1"},"paths":{"/v1/cities":{"get":{}}}}'
    server = SERVICE.replace("@BODY@", body).replace("@OPENAPI@", openapi)
    return nginx("service", 9400, BESIDE, server, work)


def plain_nginx(work):
    return nginx("nginx", 9401, UNDER_TEST, PROXY, work)


def haproxy(work):
    file = work / "haproxy.cfg"
    file.write_text(filled("haproxy.cfg", work))
    return Process("haproxy", 9403, UNDER_TEST, ["haproxy", "-db", "-f", str(file)], work)


def java():
    return os.path.join(os.environ["JAVA_HOME"], "bin", "java") if "JAVA_HOME" in os.environ else shutil.which("java")


def spring(work, jar):
    command = [java(), "-XX:+UseSerialGC", "-Xmx256m", "-jar", str(pathlib.Path(jar).resolve())]
    return Process("spring-cloud-gateway", 9404, UNDER_TEST, command, work, PORT="9404", KEY=str(work / "public.pem"))


def gateway(work, core=UNDER_TEST, upstream="http://127.0.0.1:9400", **settings):
    """Everything on but the log, and limits that nobody reaches."""
    command = [java(), *JVM, "-jar", str(ROOT / "gateway/target/quarkus-app/quarkus-run.jar")]
    environment = {
        "QUARKUS_HTTP_PORT": "9405", "QUARKUS_MANAGEMENT_PORT": "9406", "ACCESS_LOG": "false",
        "OIDC_ISSUER": "http://127.0.0.1:9400/realms/alliance",
        "REGISTRATION_URL": upstream, "PRACTICE_URL": upstream, "FUNDING_URL": upstream,
        "RATE_TOKEN": "600000000", "RATE_TOKEN_BURST": "60000000",
        "RATE_ADDRESS": "600000000", "RATE_ADDRESS_BURST": "60000000", **settings}
    return Process("gateway", 9405, core, command, work, **environment)
