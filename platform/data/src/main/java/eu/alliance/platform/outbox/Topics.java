package eu.alliance.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The topics that this service publishes; it makes what is missing, after a broker's loss too. */
@ApplicationScoped
class Topics {

    private static final int PARTITIONS = 3;

    private final String brokers;
    private final List<String> published;

    Topics(
            @ConfigProperty(name = "kafka.bootstrap.servers") String brokers,
            @ConfigProperty(name = "alliance.events.publishes") Optional<List<String>> published) {
        this.brokers = brokers;
        this.published = published.orElse(List.of());
    }

    void ensure() {
        // for ever: read models are built anew from them, and a fact of years ago may still hold
        var retention = Map.of("retention.ms", "-1");
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, brokers))) {
            var missing = published.stream()
                    .map(topic -> new NewTopic(topic, Optional.of(PARTITIONS), Optional.empty()).configs(retention))
                    .toList();
            for (var made : admin.createTopics(missing).values().values()) {
                await(made);
            }
        }
    }

    private static void await(KafkaFuture<Void> made) {
        try {
            made.get(15, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("Topics cannot be made", e);
            }
        } catch (TimeoutException e) {
            throw new IllegalStateException("The broker does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
