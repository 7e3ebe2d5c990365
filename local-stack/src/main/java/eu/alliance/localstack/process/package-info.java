/** Processes that are started, watched and ended. */
@NullMarked
package eu.alliance.localstack.process;

import org.jspecify.annotations.NullMarked;
