package eu.alliance.acceptance.faults;

import static org.awaitility.Awaitility.await;

import eu.alliance.localstack.PasswordTokens;
import eu.alliance.localstack.demo.loading.City;
import eu.alliance.localstack.machine.StackException;
import java.time.Duration;

/** Everybody's token: Keycloak stands on the same database, but its outage is not what is tested here. */
final class Passes {

    private final String issuer;
    private volatile PasswordTokens tokens;

    Passes(String issuer) {
        this.issuer = issuer;
        tokens = new PasswordTokens(issuer);
    }

    String of(String username) {
        return tokens.of(username);
    }

    /**
     * New ones for all before something breaks: they are good for minutes. After an outage of the database Keycloak
     * finds out about each of its dead connections by a failing request, and is well again by itself.
     */
    void renew() {
        var fresh = new PasswordTokens(issuer);
        await().atMost(Duration.ofMinutes(1))
                .ignoreExceptionsInstanceOf(StackException.class)
                .until(() -> {
                    fresh.of(World.REGISTRAR);
                    fresh.of(Library.REVIEWER);
                    City.all().forEach(city -> fresh.of(city.slug()));
                    return true;
                });
        tokens = fresh;
    }
}
