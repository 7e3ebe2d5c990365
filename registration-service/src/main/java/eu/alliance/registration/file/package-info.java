/** Documents that cities hand in: mandates, tickets, proofs of payment. */
@NullMarked
package eu.alliance.registration.file;

import org.jspecify.annotations.NullMarked;
