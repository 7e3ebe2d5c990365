/** What is kept of each request: figures and a log line, never a token or a person. */
@NullMarked
package eu.alliance.gateway.watch;

import org.jspecify.annotations.NullMarked;
