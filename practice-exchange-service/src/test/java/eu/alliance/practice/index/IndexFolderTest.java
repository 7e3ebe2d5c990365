package eu.alliance.practice.index;

import static org.assertj.core.api.Assertions.assertThat;

import eu.alliance.practice.reader.Reader;
import eu.alliance.practice.search.JudgedSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexFolderTest {

    static final UUID EDITION = new UUID(7, 7);

    @TempDir
    Path home = Path.of("");

    @Test
    void goesOnWhereItWasLeft() throws IOException {
        anIndex();

        try (var again = new IndexFolder(home).open()) {
            assertThat(again.edition()).isEqualTo(EDITION);
            assertThat(again.mark()).isEqualTo(42);
            assertThat(JudgedSet.found(again, "mentors", Reader.anybody())).hasSize(1);
        }
    }

    @Test
    void forgetsWhatWasNotCommitted() throws IOException {
        anIndex();
        try (var later = new IndexFolder(home).open()) {
            later.add(List.of(JudgedSet.practices().getFirst().entry()));
            later.reached(new Changes.News(EDITION, 43, Set.of()));
        }

        try (var again = new IndexFolder(home).open()) {
            assertThat(again.mark()).isEqualTo(42);
            assertThat(JudgedSet.found(again, "radicalisation", Reader.anybody()))
                    .isEmpty();
        }
    }

    @Test
    void beginsAnewWhenAFileIsDamaged() throws IOException {
        anIndex();
        try (var files = Files.list(home.resolve("1"))) {
            var largest = files.filter(file -> !file.endsWith("write.lock"))
                    .max((one, other) ->
                            Long.compare(one.toFile().length(), other.toFile().length()))
                    .orElseThrow();
            var bytes = Files.readAllBytes(largest);
            bytes[bytes.length / 2] ^= 0x55;
            Files.write(largest, bytes);
        }

        assertBuiltAnew();
    }

    @Test
    void beginsAnewWhenAFileIsGone() throws IOException {
        anIndex();
        try (var files = Files.list(home.resolve("1"))) {
            Files.delete(files.filter(file ->
                            file.toString().endsWith(".cfs") || file.toString().endsWith(".fdt"))
                    .findFirst()
                    .orElseThrow());
        }

        assertBuiltAnew();
    }

    @Test
    void beginsAnewAfterAnotherFormat() throws IOException {
        anIndex();
        try (var directory = FSDirectory.open(home.resolve("1"));
                var writer = new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()))) {
            writer.setLiveCommitData(Map.of("format", "0", "edition", EDITION.toString(), "mark", "42")
                    .entrySet());
        }

        try (var again = new IndexFolder(home).open()) {
            assertThat(again.edition()).isNotEqualTo(EDITION);
        }
    }

    @Test
    void leavesAFolderToWhoeverHasIt() throws IOException {
        try (var one = new IndexFolder(home).open();
                var other = new IndexFolder(home).open()) {
            assertThat(home.resolve("2")).isDirectory();
            assertThat(one.edition()).isEqualTo(other.edition());
        }
    }

    private void anIndex() throws IOException {
        try (var index = new IndexFolder(home).open()) {
            index.add(List.of(JudgedSet.practices().get(1).entry()));
            index.reached(new Changes.News(EDITION, 42, Set.of()));
            index.commit();
        }
    }

    private void assertBuiltAnew() throws IOException {
        try (var again = new IndexFolder(home).open()) {
            assertThat(again.edition()).isNotEqualTo(EDITION);
            assertThat(JudgedSet.found(again, "mentors", Reader.anybody())).isEmpty();
        }
    }
}
