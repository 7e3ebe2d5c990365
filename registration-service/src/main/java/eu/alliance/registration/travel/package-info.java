/** Travel and subsistence, on request: asked for, granted up to a ceiling, claimed, verified, paid. */
@NullMarked
package eu.alliance.registration.travel;

import org.jspecify.annotations.NullMarked;
