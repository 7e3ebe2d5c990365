package eu.alliance.localstack.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Which port each part of a stack listens on. */
public record Ports(Map<Port, Integer> numbers) {

    private static final int LOWEST_FREE = 15_000;
    private static final int FREE = 15_000;
    private static final AtomicInteger NEXT =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(FREE));

    public static Ports ofEnvironment() {
        return each(port -> {
            var chosen = System.getenv(port.variable());
            return chosen == null || chosen.isBlank() ? port.usual() : parsed(port, chosen);
        });
    }

    /** For stacks that must not meet another one on the same machine. */
    public static Ports anyFree() {
        return each(_ -> free());
    }

    /** As another process wrote them down. */
    public static Ports read(Path file) {
        try {
            var lines = Files.readAllLines(file);
            var numbers = new EnumMap<Port, Integer>(Port.class);
            for (var line : lines) {
                var field = line.split("=");
                numbers.put(Port.valueOf(field[0]), Integer.parseInt(field[1]));
            }
            return new Ports(numbers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void write(Path file) {
        var lines = numbers.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("\n"));
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, lines + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Ports each(Function<Port, Integer> choice) {
        var numbers = new EnumMap<Port, Integer>(Port.class);
        for (var port : Port.values()) {
            numbers.put(port, choice.apply(port));
        }
        return new Ports(numbers);
    }

    private static int parsed(Port port, String chosen) {
        try {
            return Integer.parseInt(chosen.strip());
        } catch (NumberFormatException _) {
            throw new StackException(port.variable() + " is not a number: " + chosen);
        }
    }

    public int of(Port port) {
        return numbers.getOrDefault(port, port.usual());
    }

    public Ports with(Port port, int number) {
        var changed = new EnumMap<>(numbers);
        changed.put(port, number);
        return new Ports(changed);
    }

    public String url(Port port) {
        return "http://localhost:" + of(port);
    }

    public String issuer() {
        return url(Port.KEYCLOAK) + "/realms/alliance";
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:" + of(Port.POSTGRES) + "/" + database;
    }

    public String bootstrapServers() {
        return "localhost:" + of(Port.KAFKA);
    }

    public List<Port> taken() {
        return numbers.keySet().stream().filter(port -> isTaken(of(port))).toList();
    }

    private static boolean isTaken(int number) {
        // Systems differ in whether a listener on one address is in the way of one on all addresses: ask for both.
        for (var address : List.of(new InetSocketAddress("127.0.0.1", number), new InetSocketAddress(number))) {
            try (var socket = new ServerSocket()) {
                socket.bind(address);
            } catch (IOException _) {
                return true;
            }
        }
        return false;
    }

    /**
     * One that nothing listens on, given once in this JVM. It lies below those that systems hand to outgoing
     * connections, so that none of these takes it before it is used.
     */
    public static int free() {
        return IntStream.generate(() -> LOWEST_FREE + NEXT.getAndIncrement() % FREE)
                .limit(FREE)
                .filter(number -> !isTaken(number))
                .findFirst()
                .orElseThrow(() -> new StackException("No port is free"));
    }
}
