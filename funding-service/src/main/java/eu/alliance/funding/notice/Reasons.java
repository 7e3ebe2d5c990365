package eu.alliance.funding.notice;

import eu.alliance.platform.value.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * Why a call is extended or cancelled.
 *
 * @param reason for the file
 * @param notice for everyone
 */
public record Reasons(String reason, @Nullable LocalizedText notice) {}
