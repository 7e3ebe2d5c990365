/** Trainings and who has a place in them. */
@NullMarked
package eu.alliance.practice.training;

import org.jspecify.annotations.NullMarked;
