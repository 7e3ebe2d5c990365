package eu.alliance.practice.linked;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/sitemap")
@Produces("application/xml")
@Transactional
@Tag(name = "Open data")
class SitemapResource {

    private static final int MOST = 50_000;

    private final LinkedPractice linked;

    SitemapResource(LinkedPractice linked) {
        this.linked = linked;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "getSitemap",
            summary = "Where the public practices are, for search engines",
            description = "The protocol's 50,000 addresses at most, the newest first.")
    @APIResponse(
            responseCode = "200",
            description = "A sitemap.",
            content = @Content(mediaType = "application/xml", schema = @Schema(type = SchemaType.STRING)))
    public String sitemap() {
        var sitemap = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        PublicPractices.latest(MOST)
                .forEach(row -> sitemap.append("<url><loc>")
                        .append(linked.url("/v1/practices/" + row[0]))
                        .append("</loc><lastmod>")
                        .append(row[1])
                        .append("</lastmod></url>\n"));
        return sitemap.append("</urlset>\n").toString();
    }
}
