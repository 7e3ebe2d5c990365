/** Whom what the editors publish is for. */
@NullMarked
package eu.alliance.practice.audience;

import org.jspecify.annotations.NullMarked;
