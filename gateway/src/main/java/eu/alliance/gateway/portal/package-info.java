/** The pages that people read: start, guides, the API to browse, events, the state of the services. */
@NullMarked
package eu.alliance.gateway.portal;

import org.jspecify.annotations.NullMarked;
