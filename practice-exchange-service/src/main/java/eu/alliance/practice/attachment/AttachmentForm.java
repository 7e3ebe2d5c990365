package eu.alliance.practice.attachment;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the form looks like; it is read as bytes. */
@Schema(name = "LibraryAttachmentForm", requiredProperties = "file")
public record AttachmentForm(
        @Schema(
                type = SchemaType.STRING,
                format = "binary",
                description = "PDF, PNG, JPEG, WebP, DOCX, XLSX, ODT, ODS, UTF-8 text or CSV; at most 10 MiB.")
        Object file) {}
