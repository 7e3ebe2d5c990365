package eu.alliance.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import eu.alliance.acceptance.faults.Published.Row;
import eu.alliance.platform.testkit.KafkaProbe.Fact;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The checker of the fault tests sees each of the faults that it is there for. */
class PublishedTest {

    private static final List<Row> COMMITTED = List.of(row("1", "a"), row("2", "b"), row("3", "a"));

    @Test
    void agreesWhenAllIsThereInOrder() {
        assertThat(published(fact("1", "a"), fact("3", "a"), fact("2", "b")).differences())
                .isEmpty();
    }

    @Test
    void forgivesABatchThatStandsTwice() {
        var published = published(fact("1", "a"), fact("2", "b"), fact("1", "a"), fact("2", "b"), fact("3", "a"));
        assertThat(published.differences()).isEmpty();
        assertThat(published.duplicates()).isEqualTo(2);
    }

    @Test
    void seesALostRow() {
        assertThat(published(fact("1", "a"), fact("3", "a")).differences())
                .anyMatch(each -> each.startsWith("lost") && each.contains("id=2"));
    }

    @Test
    void seesAGhost() {
        assertThat(published(fact("1", "a"), fact("2", "b"), fact("3", "a"), fact("4", "b"))
                        .differences())
                .anyMatch(each -> each.startsWith("ghost"));
    }

    @Test
    void seesAnAggregateOutOfOrder() {
        assertThat(published(fact("3", "a"), fact("2", "b"), fact("1", "a")).differences())
                .singleElement()
                .asString()
                .startsWith("order of topic a");
    }

    @Test
    void seesAnotherPayload() {
        var altered = new Fact("topic", 0, 0, "b", "{}", Map.of("ce_id", "2", "ce_type", "type"));
        assertThat(published(fact("1", "a"), altered, fact("3", "a")).differences())
                .anyMatch(each -> each.startsWith("altered"));
    }

    @Test
    void seesAnAggregateInTwoPartitions() {
        var strayed = new Fact("topic", 1, 0, "a", "payload", Map.of("ce_id", "3", "ce_type", "type"));
        assertThat(published(fact("1", "a"), fact("2", "b"), strayed).differences())
                .singleElement()
                .asString()
                .startsWith("partitions of topic a");
    }

    private static Published published(Fact... seen) {
        return new Published(COMMITTED, List.of(seen));
    }

    private static Row row(String id, String subject) {
        return new Row(id, "topic", subject, "type", "payload");
    }

    private static Fact fact(String id, String key) {
        return new Fact("topic", 0, 0, key, "payload", Map.of("ce_id", id, "ce_type", "type"));
    }
}
