package eu.alliance.practice.topic;

import eu.alliance.platform.value.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A concept of the scheme.
 *
 * @param code what filters and practices name it by
 */
@Schema(name = "Topic", description = "What a practice may be about.")
public record Topic(@Schema(examples = "public-spaces") String code, LocalizedText label) {}
