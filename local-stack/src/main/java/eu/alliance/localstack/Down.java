package eu.alliance.localstack;

import eu.alliance.localstack.process.PidFile;
import eu.alliance.localstack.stack.Workspace;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/** {@code down}: ends a running stack from another terminal, and whatever a killed one has left. */
final class Down {

    private Down() {}

    static int run() {
        var workspace = Workspace.ofThisClone();
        var ended = workspace.launcher().end("TERM", Duration.ofSeconds(90));
        var orphans = endOrphans(workspace);
        System.out.println(
                ended || !orphans.isEmpty() ? "The alliance is down." : "Nothing of this clone was running.");
        return 0;
    }

    /** The programs first, then what they stand on. */
    static List<String> endOrphans(Workspace workspace) {
        var orphans = workspace.children().stream()
                .sorted(Comparator.comparing(each -> each.name().matches("postgres|kafka|keycloak|mail")))
                .filter(each -> each.end(each.name().equals("postgres") ? "INT" : "TERM", Duration.ofSeconds(30)))
                .map(PidFile::name)
                .toList();
        if (!orphans.isEmpty()) {
            Up.say("ended what an earlier run had left: " + String.join(", ", orphans));
        }
        return orphans;
    }
}
