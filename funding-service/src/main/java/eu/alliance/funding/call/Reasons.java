package eu.alliance.funding.call;

import eu.alliance.platform.value.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * Why a call is extended or cancelled.
 *
 * @param reason for the file
 * @param notice for everyone
 */
record Reasons(String reason, @Nullable LocalizedText notice) {}
