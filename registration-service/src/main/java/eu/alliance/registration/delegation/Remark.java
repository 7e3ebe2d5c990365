package eu.alliance.registration.delegation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to be mended in one field of a delegation. */
@Schema(name = "DelegationRemark")
public record Remark(
        @Schema(
                description = "RFC 6901 pointer into the delegation; a delegate's field as /delegates/{id}/field.",
                examples = "/delegates/0192f0c1-0000-7000-8000-000000000001/email")
        @NotNull @Size(max = 300) @Pattern(regexp = "(/[^/]*)*")
        String pointer,

        @NotBlank @Size(max = 1000) String remark) {}
