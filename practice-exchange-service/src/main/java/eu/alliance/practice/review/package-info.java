/** What peers say of a practice before an editor decides. */
@NullMarked
package eu.alliance.practice.review;

import org.jspecify.annotations.NullMarked;
