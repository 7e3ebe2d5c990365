package eu.alliance.platform.paging;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of a collection.
 *
 * @param next where to go on, keeping every filter; null on the last page
 */
public record Page<T>(
        List<T> items,

        @Schema(
                description = "Path and query of the next page, all filters kept; null on the last one.",
                nullable = true,
                examples = "/v1/cities?cursor=eyJ2IjoxfQ")
        @Nullable String next) {}
