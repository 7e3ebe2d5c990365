/** Applications: what a consortium of cities asks for, and whether it was handed in in time. */
@NullMarked
package eu.alliance.funding.application;

import org.jspecify.annotations.NullMarked;
