/** What every request passes before any code of a feature sees it. */
@NullMarked
package eu.alliance.platform.edge;

import org.jspecify.annotations.NullMarked;
