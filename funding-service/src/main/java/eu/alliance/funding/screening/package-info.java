/** Screening: whether what was handed in is admissible and eligible. */
@NullMarked
package eu.alliance.funding.screening;

import org.jspecify.annotations.NullMarked;
