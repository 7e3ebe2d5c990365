/** Files that belong to what the library has: what is said of each, how many there may be, how they are handed out. */
@NullMarked
package eu.alliance.practice.attachment;

import org.jspecify.annotations.NullMarked;
