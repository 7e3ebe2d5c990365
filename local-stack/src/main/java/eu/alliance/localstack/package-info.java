/** The alliance's real parts on one machine, without containers. */
@NullMarked
package eu.alliance.localstack;

import org.jspecify.annotations.NullMarked;
