/** Files that callers hand in: looked into before they are kept, kept while something needs them. */
@NullMarked
package eu.alliance.platform.file;

import org.jspecify.annotations.NullMarked;
