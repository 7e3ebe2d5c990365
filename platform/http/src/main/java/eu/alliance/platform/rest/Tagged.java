package eu.alliance.platform.rest;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** A view of one resource, which therefore has a strong ETag. */
public interface Tagged {

    /** Counts the changes of the resource's own state; it is what {@code If-Match} guards. */
    @JsonIgnore
    long revision();
}
