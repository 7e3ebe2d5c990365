/** The whole: engines and the four programs, built and started in order. */
@NullMarked
package eu.alliance.localstack.stack;

import org.jspecify.annotations.NullMarked;
