/** The shared library: what cities do, reviewed by their peers, and who may read it. */
@NullMarked
package eu.alliance.practice;

import org.jspecify.annotations.NullMarked;
