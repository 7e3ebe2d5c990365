package eu.alliance.localstack;

import eu.alliance.localstack.machine.Places;
import eu.alliance.localstack.machine.Tools;
import eu.alliance.localstack.process.Await;
import eu.alliance.localstack.process.JavaCommand;
import eu.alliance.localstack.stack.Workspace;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** {@code up --detach}: the same in a process of its own, and back at the prompt when it is ready. */
final class Detached {

    private static final Pattern READY = Pattern.compile("(?s)is up \\(\\d+ s\\).*ends it");

    private Detached() {}

    static int up(List<String> options) throws IOException {
        var log = Workspace.ofThisClone().log("up");
        Files.createDirectories(log.getParent());
        Files.writeString(log, "");
        var command = new ArrayList<String>();
        if (Tools.has("setsid")) {
            command.add("setsid");
        }
        command.addAll(JavaCommand.of(Main.class.getName())
                .heap("64m")
                .options(JavaCommand.QUICK_START, "-Dalliance.root=" + Places.root())
                .classPath(System.getProperty("java.class.path"))
                .arguments(List.of("up", "--detached")));
        options.stream().filter(each -> !each.equals("--detach")).forEach(command::add);
        var launcher = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(log.toFile())
                .start();
        return show(log, launcher);
    }

    private static int show(Path log, Process launcher) throws IOException {
        var shown = new StringBuilder();
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            while (true) {
                var ended = !launcher.isAlive();
                var fresh = new byte[(int) (file.length() - file.getFilePointer())];
                file.readFully(fresh);
                var text = new String(fresh, StandardCharsets.UTF_8);
                System.out.print(text);
                shown.append(text);
                if (READY.matcher(shown).find()) {
                    return 0;
                }
                if (ended) {
                    return launcher.exitValue();
                }
                Await.pause();
            }
        }
    }
}
