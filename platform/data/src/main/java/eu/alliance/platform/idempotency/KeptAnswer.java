package eu.alliance.platform.idempotency;

import org.jspecify.annotations.Nullable;

/** What was answered under a key, enough to answer it again to the byte. */
record KeptAnswer(
        int status,
        @Nullable String mediaType,
        @Nullable String location,
        @Nullable String etag,
        @Nullable String body) {}
