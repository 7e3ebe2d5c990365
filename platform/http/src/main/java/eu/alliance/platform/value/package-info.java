/** Values that every service shares on the wire: money, deadlines, texts in several languages. */
@NullMarked
package eu.alliance.platform.value;

import org.jspecify.annotations.NullMarked;
