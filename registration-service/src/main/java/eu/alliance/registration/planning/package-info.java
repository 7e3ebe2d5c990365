/** What the registrar plans: sessions and their papers. */
@NullMarked
package eu.alliance.registration.planning;

import org.jspecify.annotations.NullMarked;
