package eu.alliance.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.alliance.localstack.stack.Application;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What holds once everything runs again and the events have settled, whatever happened before. */
final class Invariants {

    private static final List<Application> SERVICES =
            List.of(Application.REGISTRATION, Application.PRACTICE, Application.FUNDING);

    private final World world;
    private final ReadModels models;

    Invariants(World world) {
        this.world = world;
        models = new ReadModels(world);
    }

    /** Every committed event is in Kafka, in its aggregate's order, and nothing else is. */
    String everyEventIsPublished() {
        var figures = new ArrayList<String>();
        for (var service : SERVICES) {
            var tables = world.tables(service);
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(tables.column("select seq from outbox where published_at is null"))
                            .as("rows of %s that wait", service)
                            .isEmpty());
            var published = published(tables);
            assertThat(published.differences()).as("events of " + service).isEmpty();
            figures.add("%s: %d events, %d of them twice"
                    .formatted(service.database(), published.committed().size(), published.duplicates()));
        }
        return String.join("; ", figures);
    }

    private Published published(Tables tables) {
        var committed = tables.rows("select id, topic, subject, type, payload from outbox order by seq").stream()
                .map(row -> new Published.Row(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4)))
                .toList();
        var topics = committed.stream().map(Published.Row::topic).distinct().toArray(String[]::new);
        return new Published(committed, world.kafka().read(topics));
    }

    /** An aggregate's events tell of growing revisions: the outbox's own order is the order of what happened. */
    void revisionsGrow() {
        for (var service : SERVICES) {
            assertThat(world.tables(service).rows("""
                select topic, subject, before, revision from (
                    select topic, subject, (payload::jsonb ->> 'revision')::bigint as revision,
                        lag((payload::jsonb ->> 'revision')::bigint)
                            over (partition by topic, subject order by seq) as before
                    from outbox) told
                where revision < before\
                """))
                    .as("steps back in the outbox of %s", service)
                    .isEmpty();
        }
    }

    void readModelsEqualTheirSource() {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(models.citiesAsPracticeKnowsThem()).isEqualTo(models.cities());
            assertThat(models.citiesAsFundingKnowsThem()).isEqualTo(models.citiesForFunding());
            assertThat(models.practicesAsFundingKnowsThem()).isEqualTo(models.practices());
        });
    }

    /** Each event had its effect once, and none was given up. */
    void everyEventIsTakenInOnce() {
        var cities = world.tables(Application.REGISTRATION)
                .column("select id from outbox where topic = 'registration.city' order by id");
        var practices = world.tables(Application.PRACTICE)
                .column("select id from outbox where topic = 'practice.practice' order by id");
        assertTakenIn(Application.PRACTICE, "registration.city", cities);
        assertTakenIn(Application.FUNDING, "registration.city", cities);
        assertTakenIn(Application.FUNDING, "practice.practice", practices);
        for (var service : SERVICES) {
            assertThat(world.tables(service).rows("select topic, position, reason from dead_letter"))
                    .as("dead letters of %s", service)
                    .isEmpty();
        }
    }

    private void assertTakenIn(Application service, String topic, List<String> events) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(world.tables(service)
                                .column("select event_id from inbox where topic = '" + topic + "' order by event_id"))
                        .as("%s in the inbox of %s", topic, service)
                        .isEqualTo(events));
    }

    /** All that was submitted is there, once, for whoever reads it and in the tables. */
    void isThere(Delegations delegations, Client client) {
        var seen = new ArrayList<String>();
        for (var summit : delegations.summits()) {
            client.get(World.REGISTRAR, "/v1/summits/" + summit + "/delegations?limit=200&status=SUBMITTED")
                    .expect(200)
                    .body()
                    .path("items")
                    .forEach(each -> seen.add(each.path("id").asText()));
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(delegations.submitted());
        assertThat(world.tables(Application.REGISTRATION)
                        .column("""
                            select d.id from delegation d
                            where d.status = 'SUBMITTED' and d.summit_id in ('%s')
                                and (select count(*) from delegate g where g.delegation_id = d.id) = 2
                                and (select count(*) from outbox o
                                     where o.subject = d.id and o.type like '%%.submitted.v1') = 1
                                and (select count(*) from audit_entry a where a.subject_id = d.id) = 2\
                            """.formatted(String.join("','", delegations.summits()))))
                .containsExactlyInAnyOrderElementsOf(delegations.submitted());
    }
}
