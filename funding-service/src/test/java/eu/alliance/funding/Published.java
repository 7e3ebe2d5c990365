package eu.alliance.funding;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import eu.alliance.platform.testkit.KafkaProbe;
import eu.alliance.platform.testkit.KafkaProbe.Fact;
import java.util.List;

/** What others read of this service's events. */
public final class Published {

    private Published() {}

    /** The types told of a subject, in order, once there are as many as expected. */
    public static List<String> types(String topic, String subject, int expected) {
        return facts(topic, subject, expected).stream()
                .map(fact -> fact.headers().get("ce_type"))
                .map(type -> type.replaceAll(".*\\.([a-z-]+)\\.v1", "$1"))
                .toList();
    }

    public static List<Fact> facts(String topic, String subject, int expected) {
        return await().atMost(30, SECONDS).until(() -> facts(topic, subject), facts -> facts.size() >= expected);
    }

    private static List<Fact> facts(String topic, String subject) {
        return KafkaProbe.here().read(topic).stream()
                .filter(fact -> subject.equals(fact.key()))
                .toList();
    }
}
