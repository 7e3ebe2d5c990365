package eu.alliance.practice.reader;

import static eu.alliance.practice.reader.Readership.EVERYONE;
import static eu.alliance.practice.reader.Readership.EXPERTS;
import static eu.alliance.practice.reader.Readership.MEMBERS;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Whoever reads, as the keys that they hold; the same rule as a condition of a query and as a question. */
public record Reader(Set<String> keys) {

    /** In HQL, on a version {@code e}; its parameter {@link #PARAMETER} is {@link #held()}. */
    public static final String CONDITION = "array_intersects(e.readableBy, :reader)";

    public static final String PARAMETER = "reader";

    public Reader {
        keys = Set.copyOf(keys);
    }

    /** Somebody without a token, or whose roles open nothing more. */
    public static Reader anybody() {
        return new Reader(Set.of(EVERYONE));
    }

    /** Editors and reviewers. */
    public static Reader expert() {
        return anybody().with(EXPERTS);
    }

    /** Whoever acts for a city. */
    public static Reader ofCity(UUID city, boolean isMember, Collection<UUID> circles) {
        var reader = ofOrganisation(circles).with(Readership.city(city));
        return isMember ? reader.with(MEMBERS) : reader;
    }

    /** Whoever acts for another organisation, such as a private operator. */
    public static Reader ofOrganisation(Collection<UUID> circles) {
        var reader = anybody();
        for (var circle : circles) {
            reader = reader.with(Readership.circle(circle));
        }
        return reader;
    }

    /** One who holds the keys of both. */
    public Reader and(Reader other) {
        var both = new TreeSet<>(keys);
        both.addAll(other.keys);
        return new Reader(both);
    }

    public boolean mayRead(Collection<String> readableBy) {
        return readableBy.stream().anyMatch(keys::contains);
    }

    public String[] held() {
        return keys.stream().sorted().toArray(String[]::new);
    }

    private Reader with(String key) {
        var more = new TreeSet<>(keys);
        more.add(key);
        return new Reader(more);
    }
}
