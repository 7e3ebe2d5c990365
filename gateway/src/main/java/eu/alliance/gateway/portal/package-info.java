/** What the gateway itself has to show: start page, one OpenAPI document, a browsable API, its own state. */
@NullMarked
package eu.alliance.gateway.portal;

import org.jspecify.annotations.NullMarked;
