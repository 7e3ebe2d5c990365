/** Work plans: what a consortium will do, by when, and how one sees that it worked. */
@NullMarked
package eu.alliance.funding.workplan;

import org.jspecify.annotations.NullMarked;
