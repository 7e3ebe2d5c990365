/** What a year came to, from the library and from what the other services tell. */
@NullMarked
package eu.alliance.practice.report;

import org.jspecify.annotations.NullMarked;
