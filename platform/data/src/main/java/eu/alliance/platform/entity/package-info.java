/** What every stored aggregate has: an id, a revision, times; and how collections are paged. */
@NullMarked
package eu.alliance.platform.entity;

import org.jspecify.annotations.NullMarked;
