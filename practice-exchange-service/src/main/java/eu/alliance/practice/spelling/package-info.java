/** How words are written: what different spellings, scripts and endings have in common. */
@NullMarked
package eu.alliance.practice.spelling;

import org.jspecify.annotations.NullMarked;
