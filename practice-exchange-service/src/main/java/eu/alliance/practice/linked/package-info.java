/** Public practices as linked data: DCAT-AP and a sitemap. */
@NullMarked
package eu.alliance.practice.linked;

import org.jspecify.annotations.NullMarked;
