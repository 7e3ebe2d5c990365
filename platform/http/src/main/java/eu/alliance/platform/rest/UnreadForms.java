package eu.alliance.platform.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jspecify.annotations.Nullable;

/**
 * Forms are read by the endpoint that takes them, from their bytes. The framework would read them for every filter that
 * looks at bodies, write their files to a disk, and fail with a 500 on what is no form.
 */
public class UnreadForms {

    @ServerRequestFilter(preMatching = true)
    public void leave(ContainerRequestContext request) {
        if (isForm(request.getHeaderString(HttpHeaders.CONTENT_TYPE))
                && request instanceof ResteasyReactiveContainerRequestContext reactive
                && reactive.getServerRequestContext() instanceof ResteasyReactiveRequestContext context) {
            context.setFormData(new FormData(0)); // as if it had been
        }
    }

    private static boolean isForm(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        var type = contentType.strip().toLowerCase(Locale.ROOT);
        return type.startsWith("multipart/") || type.startsWith("application/x-www-form-urlencoded");
    }
}
