/** Briefs, papers, guidance, success stories and training material. */
@NullMarked
package eu.alliance.practice.material;

import org.jspecify.annotations.NullMarked;
