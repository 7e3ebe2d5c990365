package eu.alliance.localstack;

import eu.alliance.localstack.machine.StackException;
import eu.alliance.localstack.stack.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** {@code logs [name] [--follow]}: the end of a log, or of each. */
final class Logs {

    private Logs() {}

    static int run(List<String> options) throws IOException, InterruptedException {
        var workspace = Workspace.ofThisClone();
        var names = options.stream().filter(each -> !each.startsWith("-")).toList();
        if (names.isEmpty()) {
            return tail(List.of("-n", "5"), all(workspace));
        }
        var name = namesOf(workspace).stream()
                .filter(each -> each.startsWith(names.getFirst()))
                .findFirst()
                .orElseThrow(() -> new StackException("No log named " + names.getFirst()));
        var follow = options.contains("--follow") ? List.of("-n", "100", "-f") : List.of("-n", "100");
        return tail(follow, List.of(workspace.log(name).toString()));
    }

    private static List<String> all(Workspace workspace) throws IOException {
        return namesOf(workspace).stream()
                .map(name -> workspace.log(name).toString())
                .toList();
    }

    private static List<String> namesOf(Workspace workspace) throws IOException {
        if (!Files.isDirectory(workspace.run())) {
            throw new StackException("There are no logs yet: ./alliance up writes them");
        }
        try (var files = Files.list(workspace.run())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".log") && !name.endsWith(".last.log"))
                    .map(name -> name.substring(0, name.length() - ".log".length()))
                    .sorted()
                    .toList();
        }
    }

    private static int tail(List<String> options, List<String> files) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("tail"));
        command.addAll(options);
        command.addAll(files);
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
