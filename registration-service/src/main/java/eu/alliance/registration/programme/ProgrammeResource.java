package eu.alliance.registration.programme;

import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.rest.EntityTags;
import eu.alliance.registration.summit.Summit;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

@Path("/v1")
@Transactional
@Tag(name = "Programme")
class ProgrammeResource {

    static final String CALENDAR = "text/calendar";

    private final EntityTags tags;
    private final Caller caller;

    ProgrammeResource(EntityTags tags, Caller caller) {
        this.tags = tags;
        this.caller = caller;
    }

    @GET
    @Path("/summits/{id}/programme")
    @Produces({MediaType.APPLICATION_JSON, CALENDAR})
    @PermitAll
    @Operation(
            operationId = "getProgramme",
            summary = "The programme of a summit, also as a calendar",
            description = "With `Accept: text/calendar` an iCalendar object (RFC 5545) in the language asked for.")
    @APIResponse(
            responseCode = "200",
            description = "The programme.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ProgrammeView.class)),
                @Content(mediaType = CALENDAR, schema = @Schema(implementation = String.class))
            })
    public RestResponse<Object> programme(@RestPath UUID id, @Context HttpHeaders headers, @Context Request request) {
        var programme = ProgrammeView.of(Summit.visibleTo(caller, id), caller);
        if (!wantsCalendar(headers.getAcceptableMediaTypes())) {
            return ResponseBuilder.<Object>ok(programme, MediaType.APPLICATION_JSON_TYPE)
                    .build();
        }
        var language = headers.getAcceptableLanguages().stream()
                .map(Locale::getLanguage)
                .filter(programme.title().languages()::contains)
                .findFirst()
                .orElse("en");
        return conditional(new ProgrammeCalendar(language, programme), request);
    }

    private RestResponse<Object> conditional(ProgrammeCalendar calendar, Request request) {
        var tag = tags.of(calendar);
        var isKnown = request.evaluatePreconditions(EntityTag.valueOf(tag)) != null;
        var answer = isKnown
                ? ResponseBuilder.<Object>create(Status.NOT_MODIFIED)
                : ResponseBuilder.<Object>ok(calendar.text(), CALENDAR + ";charset=UTF-8");
        return answer.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CONTENT_LANGUAGE, calendar.language())
                .build();
    }

    /** Whoever takes anything gets JSON. */
    private static boolean wantsCalendar(List<MediaType> accepted) {
        return accepted.stream()
                .filter(type -> isJson(type) || type.isCompatible(MediaType.valueOf(CALENDAR)))
                .findFirst()
                .filter(type -> !isJson(type))
                .isPresent();
    }

    private static boolean isJson(MediaType type) {
        return type.isCompatible(MediaType.APPLICATION_JSON_TYPE);
    }
}
