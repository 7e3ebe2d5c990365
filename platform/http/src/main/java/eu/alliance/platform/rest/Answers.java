package eu.alliance.platform.rest;

import eu.alliance.platform.paging.Page;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** What every answer carries: tags and 304, links of pages, preferences (RFC 7240), and who may cache it. */
public class Answers {

    private static final Set<String> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final EntityTags tags;

    Answers(EntityTags tags) {
        this.tags = tags;
    }

    @ServerResponseFilter
    public void finish(ContainerRequestContext request, ContainerResponseContext response) {
        var headers = response.getHeaders();
        headers.putSingle("X-Content-Type-Options", "nosniff");
        headers.putSingle("Cache-Control", isPersonal(request) ? "private, no-cache" : "no-cache");
        headers.add("Vary", "Authorization, Accept, Accept-Language");
        if (response.getStatus() >= 300) {
            return;
        }
        switch (response.getEntity()) {
            case Tagged view -> tag(view, request, response);
            case Page<?> page
            when page.next() != null ->
                headers.putSingle(HttpHeaders.LINK, "<%s>; rel=\"next\"".formatted(page.next()));
            case null, default -> {}
        }
        preferMinimal(request, response);
    }

    private void tag(Tagged view, ContainerRequestContext request, ContainerResponseContext response) {
        var tag = tags.of(view);
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        if (READS.contains(request.getMethod())
                && EntityTags.matches(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
            response.setStatus(304);
            response.setEntity(null);
        }
    }

    private static void preferMinimal(ContainerRequestContext request, ContainerResponseContext response) {
        var prefer = request.getHeaderString("Prefer");
        if (prefer == null
                || READS.contains(request.getMethod())
                || !response.hasEntity()
                || !prefer.replace(" ", "").contains("return=minimal")) {
            return;
        }
        response.setEntity(null);
        response.getHeaders().putSingle("Preference-Applied", "return=minimal");
        if (response.getStatus() == 200) {
            response.setStatus(204);
        }
    }

    private static boolean isPersonal(ContainerRequestContext request) {
        SecurityContext security = request.getSecurityContext();
        return security != null
                && security.getUserPrincipal() != null
                && request.getHeaderString(HttpHeaders.AUTHORIZATION) != null;
    }
}
