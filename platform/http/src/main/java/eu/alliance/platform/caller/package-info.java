/** Who calls: roles and city, from the verified token and from nowhere else. */
@NullMarked
package eu.alliance.platform.caller;

import org.jspecify.annotations.NullMarked;
