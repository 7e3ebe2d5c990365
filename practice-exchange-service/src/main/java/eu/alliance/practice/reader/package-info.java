/** Who may read what: the one rule of sensitivity. */
@NullMarked
package eu.alliance.practice.reader;

import org.jspecify.annotations.NullMarked;
