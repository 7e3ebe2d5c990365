package eu.alliance.platform.idempotency;

import org.jspecify.annotations.Nullable;

/** What was answered under a key, enough to answer it again to the byte. */
record KeptAnswer(
        String fingerprint,
        int status,
        @Nullable String mediaType,
        @Nullable String location,
        @Nullable String etag,
        @Nullable String body) {}
