/** Keys: what receipts are signed and verified with. */
@NullMarked
package eu.alliance.funding.key;

import org.jspecify.annotations.NullMarked;
