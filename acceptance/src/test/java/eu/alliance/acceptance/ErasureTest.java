package eu.alliance.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.alliance.localstack.demo.loading.City;
import eu.alliance.platform.testkit.KafkaProbe;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A person who was registered through the door is looked for everywhere, before and after being forgotten. */
@Tag("slow")
class ErasureTest {

    private static final String CANARY = "Zilpzalp";
    private static final String EMAIL = "zilpzalp@canary.example";
    private static final List<String> DATABASES = List.of("registration", "practice", "funding", "gateway");
    private static final String[] TOPICS = {
        "registration.city",
        "registration.summit",
        "registration.delegation",
        "registration.signature",
        "practice.practice",
        "practice.adoption",
        "funding.call",
        "funding.application",
        "funding.grant"
    };

    private final RunningStack stack = RunningStack.shared();
    private final Guest aarhus = Guest.named("aarhus");
    private final Guest staff = Guest.named("secretariat");

    @Test
    void leavesNothingOfAPersonInTablesTopicsAndLogs() throws Exception {
        register();
        assertThat(tablesWithTheCanary()).contains("registration.delegate", "registration.delegate_needs");

        var asked = Guest.named("dpo")
                .post("/v1/data-subject-requests", """
                        {"kind":"ERASURE","email":"%s"}""".formatted(EMAIL))
                .expect(202);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Guest.named("dpo")
                        .get(asked.header("Location"))
                        .json()
                        .path("status")
                        .asText()
                        .equals("COMPLETED"));

        assertThat(tablesWithTheCanary()).isEmpty();
        assertThat(new KafkaProbe(stack.stack().ports().bootstrapServers()).read(TOPICS))
                .isNotEmpty()
                .noneMatch(fact ->
                        fact.toString().contains(CANARY) || fact.toString().contains(EMAIL));
        assertThat(logsWithTheCanary()).isEmpty();
    }

    private void register() {
        var summit = staff.post(
                        "/v1/summits", """
                        {"title":{"en":"Forgotten"},"hostCityId":"%s","startsOn":"2032-11-09","endsOn":"2032-11-09",
                         "zone":"Europe/Amsterdam","languages":["en"],
                         "registrationDeadline":{"local":"2032-10-01T17:00","zone":"Europe/Amsterdam"},
                         "limits":{"delegates":4,"elected":2,"funded":1}}""".formatted(City.named("rotterdam").id()))
                .expect(201)
                .id();
        staff.post("/v1/summits/" + summit + "/announcement", "").expect(200);
        staff.post("/v1/summits/" + summit + "/registration-opening", "").expect(200);
        var delegation = aarhus.post("/v1/summits/" + summit + "/delegations", "{}")
                .expect(201)
                .id();
        var delegate = aarhus.post("/v1/delegations/" + delegation + "/delegates", """
                        {"givenName":"%s","familyName":"%s","role":"MAYOR","email":"%s","isHead":true}""".formatted(CANARY, CANARY, EMAIL))
                .expect(201)
                .id();
        Guest.send(aarhus.request("/v1/delegates/" + delegate + "/needs")
                        .header("Content-Type", "application/json")
                        .header(
                                "If-Match",
                                aarhus.get("/v1/delegates/" + delegate + "/needs")
                                        .header("ETag"))
                        .PUT(BodyPublishers.ofString("""
                                {"dietary":"no %s","accessibility":"%s"}""".formatted(CANARY, CANARY))))
                .expect(200);
        aarhus.post("/v1/delegations/" + delegation + "/submission", "").expect(200);
        staff.post("/v1/delegations/" + delegation + "/confirmation", "").expect(200);
    }

    private List<String> tablesWithTheCanary() throws SQLException {
        var found = new ArrayList<String>();
        for (var database : DATABASES) {
            try (var connection =
                            DriverManager.getConnection(stack.stack().ports().jdbcUrl(database), database, database);
                    var select = connection.createStatement()) {
                var tables = new ArrayList<String>();
                try (var rows = select.executeQuery("""
                        select table_name from information_schema.tables
                        where table_schema = 'public' and table_type = 'BASE TABLE'""")) {
                    while (rows.next()) {
                        tables.add(rows.getString(1));
                    }
                }
                for (var table : tables) {
                    try (var rows = select.executeQuery(
                            "select 1 from \"%s\" t where t::text ilike '%%%s%%' limit 1".formatted(table, CANARY))) {
                        if (rows.next()) {
                            found.add(database + "." + table);
                        }
                    }
                }
            }
        }
        return found;
    }

    /** Of our programs and engines; the mail sink stands for the mail server of whoever is written to. */
    private List<Path> logsWithTheCanary() throws IOException {
        try (Stream<Path> files = Files.list(stack.folder().resolve("run"))) {
            var found = new ArrayList<Path>();
            for (var file : (Iterable<Path>)
                    files.filter(each -> each.toString().endsWith(".log") && !each.endsWith("mail.log"))::iterator) {
                if (Files.readString(file).toLowerCase(Locale.ROOT).contains(CANARY.toLowerCase(Locale.ROOT))) {
                    found.add(file);
                }
            }
            return found;
        }
    }
}
