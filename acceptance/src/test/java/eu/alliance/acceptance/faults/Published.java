package eu.alliance.acceptance.faults;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import eu.alliance.platform.testkit.KafkaProbe.Fact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was committed beside what Kafka has. A batch may stand twice after a crash between Kafka's commit and the mark;
 * therefore the first occurrences count.
 */
record Published(List<Row> committed, List<Fact> seen) {

    /** An outbox row; these are in the order in which each aggregate's were committed. */
    record Row(String id, String topic, String subject, String type, String payload) {}

    /** Every way in which the two differ; empty when they agree. */
    List<String> differences() {
        var differences = new ArrayList<String>();
        var rows = committed.stream().collect(toMap(Row::id, row -> row));
        var facts = firsts();
        rows.values().stream()
                .filter(row -> !facts.containsKey(row.id()))
                .forEach(row -> differences.add("lost " + row));
        seen.stream().filter(fact -> !rows.containsKey(id(fact))).forEach(fact -> differences.add("ghost " + fact));
        seen.stream()
                .filter(fact -> {
                    var row = rows.get(id(fact));
                    return row != null && !says(fact, row);
                })
                .forEach(fact -> differences.add("altered " + fact));
        var sent = orderOf(facts);
        orderCommitted().forEach((aggregate, order) -> {
            if (!order.equals(sent.get(aggregate))) {
                differences.add("order of %s: %s, sent %s".formatted(aggregate, order, sent.get(aggregate)));
            }
        });
        seen.stream()
                .collect(groupingBy(fact -> fact.topic() + " " + fact.key(), mapping(Fact::partition, toList())))
                .forEach((aggregate, partitions) -> {
                    if (partitions.stream().distinct().count() > 1) {
                        differences.add("partitions of " + aggregate + ": " + partitions);
                    }
                });
        return differences;
    }

    int duplicates() {
        return seen.size() - firsts().size();
    }

    private Map<String, Fact> firsts() {
        var firsts = new LinkedHashMap<String, Fact>();
        seen.forEach(fact -> firsts.putIfAbsent(id(fact), fact));
        return firsts;
    }

    private Map<String, List<String>> orderCommitted() {
        return committed.stream()
                .collect(groupingBy(row -> row.topic() + " " + row.subject(), mapping(Row::id, toList())));
    }

    private static Map<String, List<String>> orderOf(Map<String, Fact> facts) {
        return facts.values().stream()
                .collect(groupingBy(fact -> fact.topic() + " " + fact.key(), mapping(Published::id, toList())));
    }

    private static boolean says(Fact fact, Row row) {
        return fact.topic().equals(row.topic())
                && row.subject().equals(fact.key())
                && row.payload().equals(fact.value())
                && row.type().equals(fact.headers().get("ce_type"));
    }

    private static String id(Fact fact) {
        return String.valueOf(fact.headers().get("ce_id"));
    }
}
