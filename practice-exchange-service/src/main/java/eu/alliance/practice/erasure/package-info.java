/** Erasure: what the library keeps on somebody with an address goes when they ask for it. */
@NullMarked
package eu.alliance.practice.erasure;

import org.jspecify.annotations.NullMarked;
