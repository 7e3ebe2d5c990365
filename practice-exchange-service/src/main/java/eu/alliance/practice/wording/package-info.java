/** How words are told to be the same: by language, and across scripts, spellings and compounds. */
@NullMarked
package eu.alliance.practice.wording;

import org.jspecify.annotations.NullMarked;
