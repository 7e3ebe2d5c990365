@NullMarked
package eu.alliance.platform.upload;

import org.jspecify.annotations.NullMarked;
