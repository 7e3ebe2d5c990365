package eu.alliance.localstack.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How a JVM of the stack is called: small, and with the JDK that runs the launcher. */
public record JavaCommand(List<String> target, String heap, List<String> options, String classPath) {

    /** For what does little once it runs: less compiled code, and sooner. */
    public static final String QUICK_START = "-XX:TieredStopAtLevel=1";

    public static JavaCommand of(String mainClass) {
        return new JavaCommand(List.of(mainClass), "128m", List.of(), "");
    }

    public static JavaCommand ofJar(Path jar) {
        return new JavaCommand(List.of("-jar", jar.toString()), "128m", List.of(), "");
    }

    public JavaCommand heap(String size) {
        return new JavaCommand(target, size, options, classPath);
    }

    public JavaCommand options(String... more) {
        return new JavaCommand(target, heap, List.of(more), classPath);
    }

    public JavaCommand classPath(String path) {
        return new JavaCommand(target, heap, options, path);
    }

    public List<String> arguments(List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + heap);
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"));
        command.addAll(options);
        if (!classPath.isEmpty()) {
            command.addAll(List.of("-cp", classPath));
        }
        command.addAll(target);
        command.addAll(arguments);
        return command;
    }
}
