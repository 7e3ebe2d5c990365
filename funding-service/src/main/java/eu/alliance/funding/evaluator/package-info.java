/** Evaluators: the experts of a call, and the cities they are at home in. */
@NullMarked
package eu.alliance.funding.evaluator;

import org.jspecify.annotations.NullMarked;
