/** Cities that want to meet another city. */
@NullMarked
package eu.alliance.practice.introduction;

import org.jspecify.annotations.NullMarked;
