/** Files that are handed in: read within limits, looked into, refused unless clean. */
@NullMarked
package eu.alliance.platform.upload;

import org.jspecify.annotations.NullMarked;
