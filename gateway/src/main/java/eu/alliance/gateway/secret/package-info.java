/** What webhooks are signed with, and how it is kept. */
@NullMarked
package eu.alliance.gateway.secret;

import org.jspecify.annotations.NullMarked;
