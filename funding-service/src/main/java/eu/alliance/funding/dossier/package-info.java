/** Dossiers: applications on paper. */
@NullMarked
package eu.alliance.funding.dossier;

import org.jspecify.annotations.NullMarked;
