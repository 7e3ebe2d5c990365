package eu.alliance.registration.bench;

import java.util.UUID;

/**
 * Who books what. Booking n is made by delegate n, one of ten of their city, in a session that takes half of the forty
 * who ask. Both sides count the same way, so that both meet the same rows.
 *
 * @param clients how many book at once
 * @param isHot whether all book in one session at a time instead of each in one of their own
 */
record Workload(int clients, boolean isHot) {

    static final int PARTY = 10;
    static final int DEMAND = 40;
    static final int CAPACITY = 20;
    /** How many bookings a client makes in a round. */
    static final int EACH = 300;

    static final int MEASURED_ROUNDS = 3;

    /** Those of the service and of pgbench, each with its warm-up. */
    static final int ROUNDS = WarmUp.MOST + MEASURED_ROUNDS + 1 + MEASURED_ROUNDS;

    /** The kinds of rows whose ids are made of a number. */
    enum Kind {
        CITY("c1"),
        DELEGATION("d1"),
        DELEGATE("de"),
        SESSION("5e"),
        SUMMIT("50"),
        BOOKING("b0"),
        PLACE("91");

        private final String mark;

        Kind(String mark) {
            this.mark = mark;
        }

        UUID id(long n) {
            return UUID.fromString("%s000000-0000-7000-8000-%012d".formatted(mark, n));
        }

        /** The same id made by the database. */
        String sql(String n) {
            return "('" + mark + "000000-0000-7000-8000-' || to_char((" + n + ")::bigint, 'FM000000000000'))::uuid";
        }
    }

    /** The number of the booking that a client makes as its k-th. */
    long booking(int client, int k) {
        return (long) k * clients + client;
    }

    static long city(long booking) {
        return booking / PARTY;
    }

    long session(int client, int k) {
        return isHot ? (long) k * clients / DEMAND : (long) (k / DEMAND) * clients + client;
    }

    /** What pgbench works out before each transaction; {@code k} is counted by each client. */
    String pgbenchVariables() {
        return """
                \\set k :k + 1
                \\set n :k * %1$d + :client_id
                \\set city :n / %2$d
                \\set session %3$s
                """.formatted(
                        clients,
                        PARTY,
                        isHot
                                ? ":k * %d / %d".formatted(clients, DEMAND)
                                : "(:k / %d) * %d + :client_id".formatted(DEMAND, clients));
    }

    /** Bookings in a round. */
    long round() {
        return (long) EACH * clients;
    }

    long firstCity(int round) {
        return city(round * round());
    }

    /** All that there is room for. */
    long bookings() {
        return ROUNDS * round();
    }
}
