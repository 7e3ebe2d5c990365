package eu.alliance.acceptance.faults;

import eu.alliance.localstack.PasswordTokens;
import eu.alliance.localstack.demo.City;

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

    /** New ones for all before something breaks: they are good for minutes. */
    void renew() {
        var fresh = new PasswordTokens(issuer);
        fresh.of(World.REGISTRAR);
        fresh.of(Library.REVIEWER);
        City.all().forEach(city -> fresh.of(city.slug()));
        tokens = fresh;
    }
}
