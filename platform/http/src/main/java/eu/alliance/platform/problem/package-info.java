/** How the house says no: code refuses, this package says it in HTTP (RFC 9457). */
@NullMarked
package eu.alliance.platform.problem;

import org.jspecify.annotations.NullMarked;
