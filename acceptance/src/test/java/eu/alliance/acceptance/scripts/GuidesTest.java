package eu.alliance.acceptance.scripts;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import eu.alliance.localstack.machine.Places;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a guide tells to type does what the guide says. */
@Tag("slow")
class GuidesTest {

    /** Commands in a row; a status after "sh" is how the last one is answered. */
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh(?: (\\d{3}))?\\n(.*?)^```$");

    private static final Pattern ANSWER = Pattern.compile("(?m)^HTTP (\\d{3})$");
    private static final String MARK = "---- block ";

    private record Block(int number, String status, String commands) {}

    static Stream<Path> guides() throws IOException {
        try (var files = Files.list(Places.root().resolve("docs/guides"))) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("guides")
    void everyCommandWorksAsItStands(Path guide, @TempDir Path folder) throws IOException {
        var blocks = blocks(Files.readString(guide));
        var commands = blocks.stream()
                .map(each -> "echo '" + MARK + each.number() + "' >&2\n" + each.commands())
                .collect(joining("\n"));

        var run = new Workbench(folder).sh(commands).succeeded();

        var told = run.err().split(MARK + "\\d+\n", -1);
        for (var block : blocks) {
            var said = told[block.number()];
            var statuses =
                    ANSWER.matcher(said).results().map(each -> each.group(1)).toList();
            if (!block.status().isEmpty()) {
                assertThat(statuses.getLast()).as(block.commands() + run).isEqualTo(block.status());
                statuses = statuses.subList(0, statuses.size() - 1);
            }
            assertThat(statuses).as(block.commands() + run).allMatch(each -> each.startsWith("2"));
        }
    }

    private static List<Block> blocks(String guide) {
        var found = BLOCK.matcher(guide).results().toList();
        assertThat(found).isNotEmpty();
        return Stream.iterate(0, i -> i < found.size(), i -> i + 1)
                .map(i -> new Block(
                        i + 1,
                        found.get(i).group(1) == null ? "" : found.get(i).group(1),
                        found.get(i).group(2)))
                .toList();
    }
}
