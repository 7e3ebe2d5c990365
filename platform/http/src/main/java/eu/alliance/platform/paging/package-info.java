/** Lists page by page, and the query parameters that an endpoint takes. */
@NullMarked
package eu.alliance.platform.paging;

import org.jspecify.annotations.NullMarked;
