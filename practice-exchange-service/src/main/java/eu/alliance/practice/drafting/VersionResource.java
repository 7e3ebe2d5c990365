package eu.alliance.practice.drafting;

import eu.alliance.platform.entity.Listing;
import eu.alliance.platform.file.Download;
import eu.alliance.platform.file.FileContent;
import eu.alliance.platform.openapi.Withdrawable;
import eu.alliance.platform.paging.Page;
import eu.alliance.platform.paging.Paging;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.practice.attachment.Cabinet;
import eu.alliance.practice.practice.PracticeDesk;
import eu.alliance.practice.practice.PracticeStatus;
import eu.alliance.practice.practice.PracticeVersion;
import eu.alliance.practice.reader.Reader;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/practices/{id}/versions")
@Produces("application/json")
@Transactional
@Tag(name = "Practices")
@Withdrawable
class VersionResource {

    @Schema(name = "PracticeVersionItem")
    record Item(
            int version,
            PracticeStatus status,
            String sha256,
            @Schema(nullable = true) @Nullable Instant publishedAt,
            Instant createdAt,
            Instant updatedAt) {

        static Item of(PracticeVersion version) {
            return new Item(
                    version.number(),
                    version.status(),
                    version.sha256(),
                    version.publishedAt().orElse(null),
                    version.createdAt(),
                    version.updatedAt());
        }
    }

    record Filters(@RestQuery @Nullable Instant updatedSince) {}

    private final PracticeDesk desk;
    private final Cabinet cabinet;

    VersionResource(PracticeDesk desk, Cabinet cabinet) {
        this.desk = desk;
        this.cabinet = cabinet;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listPracticeVersions", summary = "The versions that the caller may read, oldest first")
    public Page<Item> list(@RestPath UUID id, @BeanParam Filters given, @BeanParam Paging paging) {
        var found = desk.read(id);
        var filters = paging.filters(Filters.class, given);
        return Listing.of(PracticeVersion.class)
                .where("e.practiceId = :practice", "practice", id)
                .where(Reader.CONDITION, Reader.PARAMETER, found.reader().held())
                .updatedSince(filters.updatedSince())
                .page(paging, filters, Item::of);
    }

    @GET
    @Path("/{version}")
    @PermitAll
    @Operation(
            operationId = "getPracticeVersion",
            summary = "One version as it was",
            description = "Old versions are for whom today's is.")
    public RestResponse<PracticeView> read(
            @RestPath UUID id,
            @RestPath int version,
            @Parameter(description = "BCP 47: each text in this language alone, as far as it is.") @RestQuery @Nullable String lang) {
        return PracticeResource.translated(found(id, version), List.of(), lang);
    }

    @GET
    @Path("/{version}/attachments/{fileId}/content")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @PermitAll
    @Operation(
            operationId = "downloadPracticeVersionAttachment",
            summary = "A file of one version, to be saved",
            description = "Old versions and their files are for whom today's is.")
    @APIResponse(
            responseCode = "200",
            description = "The bytes, with the media type found when it was handed in.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<FileContent> content(
            @RestPath UUID id,
            @RestPath int version,
            @RestPath UUID fileId,
            @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        var attachment = found(id, version).content().attached().get(fileId);
        var file = cabinet.fileOf(attachment);
        return Download.of(file, () -> cabinet.contentOf(file), ifNoneMatch);
    }

    private PracticeVersion found(UUID id, int version) {
        var reader = desk.read(id).reader();
        return PracticeVersion.<PracticeVersion>find("practiceId = ?1 and number = ?2", id, version)
                .firstResultOptional()
                .filter(each -> reader.mayRead(each.readableBy()))
                .orElseThrow(() -> Refusal.notFound("version"));
    }
}
