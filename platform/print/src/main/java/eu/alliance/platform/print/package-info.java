/** What is put on paper (letters, badges, certificates, reports), and the texts that it is put in. */
@NullMarked
package eu.alliance.platform.print;

import org.jspecify.annotations.NullMarked;
