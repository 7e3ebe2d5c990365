/** Scores: what evaluators give, and how many of them come to one. */
@NullMarked
package eu.alliance.funding.score;

import org.jspecify.annotations.NullMarked;
