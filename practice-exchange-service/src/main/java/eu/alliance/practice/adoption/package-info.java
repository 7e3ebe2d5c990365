/** Where practices travel: one city adopts what another has published. */
@NullMarked
package eu.alliance.practice.adoption;

import org.jspecify.annotations.NullMarked;
