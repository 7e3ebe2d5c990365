package eu.alliance.registration.declaration;

import eu.alliance.platform.value.LocalizedText;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Title and texts, each language as authentic as the others. */
@Schema(name = "DeclarationWording")
record DeclarationWording(
        @NotNull LocalizedText title, @NotNull LocalizedText texts) {}
