package eu.alliance.localstack.stack;

import eu.alliance.localstack.PasswordTokens;
import eu.alliance.localstack.demo.DemoData;
import eu.alliance.localstack.machine.Http;
import eu.alliance.localstack.machine.Memory;
import eu.alliance.localstack.machine.Port;
import eu.alliance.localstack.machine.Ports;
import eu.alliance.localstack.process.Part;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/** How soon each program gives its first answer, and what it holds after load, beside a small one on Spring Boot. */
final class StartBench {

    private static final int TIMES = 5;
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");

    /** As many requests as the machine can make: what limits a caller is lifted. */
    private static final Map<String, String> NO_LIMITS = Map.of(
            "GATEWAY_RATES_ADDRESS_PER_MINUTE", "100000000",
            "GATEWAY_RATES_ADDRESS_BURST", "10000000");

    private final Ports ports = Ports.anyFree();
    private final Path folder;
    private final Path peer;

    private StartBench(Path folder, Path peer) {
        this.folder = folder;
        this.peer = peer;
    }

    public static void main(String[] args) throws Exception {
        new StartBench(Files.createTempDirectory("start-bench-"), Path.of(args[0])).measure();
        System.exit(0);
    }

    private void measure() throws Exception {
        try (var stack = Stack.unsupervised(folder, ports).start()) {
            DemoData.load(URI.create(ports.url(Port.GATEWAY)), new PasswordTokens(ports.issuer()));
            for (var application : Application.values()) {
                stack.part(application).stop();
            }
            System.out.printf("%-28s %14s %10s %12s%n", "", "first 200, s", "MiB", "requests/s");
            // the gateway's own is free meanwhile
            try (var spring = new SpringBootPeer(peer, ports, ports.of(Port.GATEWAY), folder.resolve("peer.log"))) {
                measure(spring, spring.address());
            }
            measureOurs();
        }
    }

    /** The four beside each other, as they run. */
    private void measureOurs() throws Exception {
        var running = new ArrayList<Part>();
        for (var application : Application.values()) {
            var part = new ApplicationProcess(
                    application, ports, folder.resolve(application.module() + ".log"), NO_LIMITS);
            running.add(part);
            measure(part, ports.url(application.port()) + asked(application));
        }
        System.out.printf(
                "%-28s %14s %10d%n",
                "the four together",
                "",
                running.stream()
                        .mapToLong(part -> Memory.of(part.process().handle()))
                        .sum());
        running.reversed().forEach(Part::close);
    }

    private static String asked(Application application) {
        return switch (application) {
            case REGISTRATION, GATEWAY -> "/v1/cities?limit=3";
            case PRACTICE -> "/v1/practices?limit=3";
            case FUNDING -> "/v1/calls?limit=3";
        };
    }

    /** Started some times; the last one stays and is loaded. */
    private static void measure(Part part, String address) throws Exception {
        var seconds = new ArrayList<Double>();
        for (int i = 0; i < TIMES; i++) {
            part.close();
            seconds.add(secondsToFirstAnswer(part, address));
        }
        var rate = load(address);
        System.out.printf(
                "%-28s %14.2f %10d %12.0f%n",
                part.name(), median(seconds), Memory.of(part.process().handle()), rate);
    }

    private static double secondsToFirstAnswer(Part part, String address) throws InterruptedException {
        var begun = System.nanoTime();
        var starter = Thread.ofVirtual().start(part::start);
        while (!Http.answers(address)) {
            LockSupport.parkNanos(5_000_000);
        }
        var taken = (System.nanoTime() - begun) / 1e9;
        starter.join();
        return taken;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static double load(String address) throws IOException {
        var wrk = new ProcessBuilder("wrk", "-t1", "-c16", "-d20s", address)
                .redirectErrorStream(true)
                .start();
        var told = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var rate = RATE.matcher(told);
        if (!rate.find() || told.contains("Non-2xx")) {
            throw new IllegalStateException(told);
        }
        return Double.parseDouble(rate.group(1));
    }
}
