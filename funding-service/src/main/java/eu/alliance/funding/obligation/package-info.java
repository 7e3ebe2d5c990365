/** Obligations: a consortium that is given money publishes in the library what came of it. */
@NullMarked
package eu.alliance.funding.obligation;

import org.jspecify.annotations.NullMarked;
