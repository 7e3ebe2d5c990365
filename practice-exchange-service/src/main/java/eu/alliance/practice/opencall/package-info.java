/** Open calls: what money there is for work like a practice's, from funding's events. */
@NullMarked
package eu.alliance.practice.opencall;

import org.jspecify.annotations.NullMarked;
