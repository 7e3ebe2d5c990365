package eu.alliance.registration.retention;

import static eu.alliance.platform.caller.Role.DATA_PROTECTION;

import eu.alliance.platform.entity.Listing;
import eu.alliance.platform.paging.Page;
import eu.alliance.platform.paging.Paging;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.rest.Created;
import eu.alliance.platform.rest.Tagged;
import eu.alliance.platform.value.LocalizedText;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1")
@Produces("application/json")
@Transactional
@Tag(name = "Data protection")
class RetentionResource {

    @Schema(name = "RetentionClass")
    record ClassView(
            @Schema(examples = "SPECIAL_CATEGORIES") String code,
            LocalizedText what,

            @Schema(description = "ISO 8601 duration.", examples = "P30D")
            String keep,

            @Schema(description = "What the time runs from.", examples = "SUMMIT_END")
            String countedFrom,

            @Schema(description = "Why so long.") String source) {

        static ClassView of(RetentionClass found) {
            return new ClassView(found.code(), found.what(), found.keep(), found.countedFrom(), found.source());
        }
    }

    @Schema(name = "RetentionClasses")
    record ClassesView(List<ClassView> items) {}

    @Schema(name = "Purge")
    record PurgeView(
            UUID id,

            @Schema(description = "Rows taken away, by class; none of a class is left out.")
            Map<String, Integer> removed,

            Instant createdAt,
            @Schema(hidden = true) long revision)
            implements Tagged {

        static PurgeView of(Purge purge) {
            return new PurgeView(purge.id(), new TreeMap<>(purge.removed()), purge.createdAt(), purge.revision());
        }
    }

    record NoFilters() {}

    private final Purging purging;
    private final Clock clock;

    RetentionResource(Purging purging, Clock clock) {
        this.purging = purging;
        this.clock = clock;
    }

    @GET
    @Path("/retention")
    @PermitAll
    @Operation(
            operationId = "getRetention",
            summary = "What is kept, how long, and why",
            description = "The purge runs each night and takes away what these classes no longer keep, but for what a "
                    + "legal hold keeps.")
    public ClassesView classes() {
        return new ClassesView(RetentionClass.<RetentionClass>streamAll()
                .map(ClassView::of)
                .sorted(Comparator.comparing(ClassView::code))
                .toList());
    }

    @POST
    @Path("/purges")
    @RolesAllowed(DATA_PROTECTION)
    @Operation(
            operationId = "purge",
            summary = "Take away at once what the next night would",
            description = "Nothing goes that a class or a legal hold still keeps.")
    public RestResponse<PurgeView> purgeNow() {
        var purge = purging.purgeAt(clock.instant());
        return Created.at("/v1/purges/" + purge.id(), PurgeView.of(purge));
    }

    @GET
    @Path("/purges")
    @RolesAllowed(DATA_PROTECTION)
    @Operation(operationId = "listPurges", summary = "What was taken away, night by night")
    public Page<PurgeView> purges(@BeanParam Paging paging) {
        return Listing.of(Purge.class).page(paging, new NoFilters(), PurgeView::of);
    }

    @GET
    @Path("/purges/{id}")
    @RolesAllowed(DATA_PROTECTION)
    @Operation(operationId = "getPurge", summary = "What one night's purge took away")
    public PurgeView purge(@RestPath UUID id) {
        return PurgeView.of(Purge.<Purge>findByIdOptional(id).orElseThrow(() -> Refusal.notFound("purge")));
    }
}
