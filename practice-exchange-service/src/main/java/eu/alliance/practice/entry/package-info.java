/** What the index holds of a version: its words and what each is worth, its values, its order. */
@NullMarked
package eu.alliance.practice.entry;

import org.jspecify.annotations.NullMarked;
