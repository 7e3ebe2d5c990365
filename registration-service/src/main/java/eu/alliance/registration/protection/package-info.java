/** People whose whereabouts and names are nobody's business but their city's. */
@NullMarked
package eu.alliance.registration.protection;

import org.jspecify.annotations.NullMarked;
