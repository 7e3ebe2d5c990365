/** Practices in the format that every repository has, and the XML that it is written in. */
@NullMarked
package eu.alliance.practice.dublincore;

import org.jspecify.annotations.NullMarked;
