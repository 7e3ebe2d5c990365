package eu.alliance.localstack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How a JVM of the stack is called: small, and with the JDK that runs the launcher. */
record JavaCommand(List<String> target, String heap, List<String> options, String classPath) {

    /** For what does little once it runs: less compiled code, and sooner. */
    static final String QUICK_START = "-XX:TieredStopAtLevel=1";

    static JavaCommand of(String mainClass) {
        return new JavaCommand(List.of(mainClass), "128m", List.of(), "");
    }

    static JavaCommand ofJar(Path jar) {
        return new JavaCommand(List.of("-jar", jar.toString()), "128m", List.of(), "");
    }

    JavaCommand heap(String size) {
        return new JavaCommand(target, size, options, classPath);
    }

    JavaCommand options(String... more) {
        return new JavaCommand(target, heap, List.of(more), classPath);
    }

    JavaCommand classPath(String path) {
        return new JavaCommand(target, heap, options, path);
    }

    List<String> arguments(List<String> arguments) {
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
