/** The IT systems of cities: confidential clients in the identity provider, each bound to its city. */
@NullMarked
package eu.alliance.registration.apiclient;

import org.jspecify.annotations.NullMarked;
