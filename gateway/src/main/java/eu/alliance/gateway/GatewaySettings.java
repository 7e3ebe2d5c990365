package eu.alliance.gateway;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Everything about the gateway that an operator may set; defaults stand in application.properties. */
@ConfigMapping(prefix = "gateway")
public interface GatewaySettings {

    String host();

    int port();

    /** How callers reach this door. */
    String publicUrl();

    /** A service's name and where its replicas listen. */
    Map<String, Upstream> upstreams();

    Sizes sizes();

    Times times();

    Rates rates();

    Events events();

    Webhooks webhooks();

    /** Whether each request leaves a line in the log. */
    boolean accessLog();

    /** Requests that one replica of a service is given at a time; a path takes three quarters of a service's at most. */
    int placesPerReplica();

    /** Whether text is compressed for callers who take gzip. */
    boolean compression();

    /** CIDRs of proxies before the gateway whose word on where a request comes from is believed. */
    Optional<List<String>> trustedProxies();

    /** Web pages elsewhere that may call from a browser: origins, or * for any. */
    Optional<List<String>> corsOrigins();

    Tls tls();

    interface Tls {

        /** PEM, the whole chain; with it the gateway speaks https. */
        Optional<Path> certificate();

        /** PEM, PKCS #8. */
        Optional<Path> key();
    }

    interface Upstream {

        List<URI> urls();

        /** Requests that one replica is given at a time, if that isn't the same for all services. */
        OptionalInt places();

        /** Asked for readiness in place of the OpenAPI document, in the order of the urls. */
        Optional<List<URI>> health();
    }

    interface Sizes {

        MemorySize body();

        /** Bodies under {@code /v1/files} and of attachments. */
        MemorySize file();

        MemorySize headers();

        MemorySize target();
    }

    interface Times {

        /** To reach a replica. */
        Duration connect();

        /** To the first byte of an answer, and between any two of one. */
        Duration answer();

        /** For the whole body of a request to arrive. */
        Duration body();

        /** Without a byte on a caller's connection. */
        Duration idle();

        /** For requests under way when the gateway is told to stop. */
        Duration drain();

        /** Between two looks at each replica. */
        Duration look();

        /** For a replica that only fails, before it is tried again. */
        Duration rest();
    }

    interface Rates {

        Rate token();

        Rate address();

        /** For dear calls, which are counted on their own as well, of each caller with a token or without. */
        Rate dear();

        /** Paths that are dear to answer, as the services' documents write them. */
        Set<String> dearPaths();

        /** Callers remembered at a time; beyond it strangers share one allowance. */
        int callers();
    }

    interface Rate {

        int perMinute();

        int burst();
    }

    interface Webhooks {

        /** Seals what must not be read out of a copy of the database; empty where webhooks aren't offered. */
        Optional<String> secretsKey();

        /** CIDRs of private networks that may be told of events, and over plain http; for tests. */
        Optional<List<String>> allowedNetworks();

        /** Between two looks for something to tell. */
        Duration look();

        /** For one receiver to take one event. */
        Duration patience();

        /** How long one event is tried. */
        Duration giveUpAfter();

        /** Of nothing but failures. */
        Duration disableAfter();

        /** Receivers that are told at the same time. */
        int lanes();
    }

    interface Events {

        int streams();

        /** How far back the feed goes, however much longer the log is kept. */
        Duration reach();

        Duration heartbeat();

        /** Records that one page looks through at most before it gives back what it found. */
        int scan();
    }
}
