/** Clients in other languages, generated from the document. */
@NullMarked
package eu.alliance.acceptance.clients;

import org.jspecify.annotations.NullMarked;
