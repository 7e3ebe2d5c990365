/** What may not change under those who rely on it. */
@NullMarked
package eu.alliance.acceptance.contract;

import org.jspecify.annotations.NullMarked;
