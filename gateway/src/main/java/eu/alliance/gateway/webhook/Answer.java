package eu.alliance.gateway.webhook;

import org.jspecify.annotations.Nullable;

/** What a caller is told, ready to be sent or kept. */
record Answer(
        int status,
        @Nullable String body,
        @Nullable String location,
        @Nullable String etag,
        @Nullable String next,
        boolean replayed) {

    static final Answer EMPTY = new Answer(204, null, null, null, null, false);

    static Answer of(int status, String body, @Nullable String location, @Nullable String etag) {
        return new Answer(status, body, location, etag, null, false);
    }

    static Answer page(String body, @Nullable String next) {
        return new Answer(200, body, null, null, next, false);
    }
}
