package eu.alliance.platform.rest;

import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** The answer to a POST that made something: 201 with its place and itself. */
public final class Created {

    private Created() {}

    /**
     * 201 with a Location.
     *
     * @param path where it can be read: a path, which holds whatever host the caller came through
     */
    public static <T> RestResponse<T> at(String path, T view) {
        return ResponseBuilder.create(Status.CREATED, view)
                .header(HttpHeaders.LOCATION, path)
                .build();
    }
}
