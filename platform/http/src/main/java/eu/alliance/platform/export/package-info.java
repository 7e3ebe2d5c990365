/** Collections as staff take them away: CSV and spreadsheets, whole, and safe to open. */
@NullMarked
package eu.alliance.platform.export;

import org.jspecify.annotations.NullMarked;
