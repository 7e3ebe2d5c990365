/** What all services offer and tell, as one OpenAPI and one AsyncAPI document. */
@NullMarked
package eu.alliance.gateway.document;

import org.jspecify.annotations.NullMarked;
