package eu.alliance.localstack;

import eu.alliance.localstack.demo.DemoStory;
import eu.alliance.localstack.machine.Port;
import eu.alliance.localstack.machine.StackException;
import eu.alliance.localstack.stack.Workspace;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;

/** What {@code ./alliance} calls. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        try {
            System.exit(run(List.of(arguments)));
        } catch (StackException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    private static int run(List<String> arguments) throws IOException, InterruptedException {
        var options = arguments.stream().skip(1).toList();
        return switch (arguments.isEmpty() ? "" : arguments.getFirst()) {
            case "up" -> up(options);
            case "down" -> Down.run();
            case "demo" -> demo();
            case "token" -> token(options);
            case "logs" -> Logs.run(options);
            case "doctor" -> new Doctor().run();
            default -> throw new StackException("Unknown: " + String.join(" ", arguments));
        };
    }

    private static int up(List<String> options) throws IOException, InterruptedException {
        var known = Arrays.asList("--fresh", "--no-demo", "--no-build", "--engines", "--detach", "--detached");
        options.stream().filter(each -> !known.contains(each)).findFirst().ifPresent(each -> {
            throw new StackException(
                    "Unknown option " + each + "; there are --fresh, --no-demo, --no-build, --engines, --detach");
        });
        return options.contains("--detach") ? Detached.up(options) : new Up(options).run();
    }

    private static int demo() {
        var ports = Workspace.ofThisClone().runningPorts();
        DemoStory.play(URI.create(ports.url(Port.GATEWAY)), new PasswordTokens(ports.issuer()));
        return 0;
    }

    private static int token(List<String> options) {
        if (options.size() != 1) {
            throw new StackException(
                    "Whose? ./alliance token <name>, such as aarhus, secretariat or city-rotterdam-it");
        }
        var ports = Workspace.ofThisClone().runningPorts();
        System.out.println(new PasswordTokens(ports.issuer()).of(options.getFirst()));
        return 0;
    }
}
