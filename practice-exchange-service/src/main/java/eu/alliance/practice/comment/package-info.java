/** What is said about published practices, once an editor has let it through. */
@NullMarked
package eu.alliance.practice.comment;

import org.jspecify.annotations.NullMarked;
