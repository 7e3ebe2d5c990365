@NullMarked
package eu.alliance.platform.file;

import org.jspecify.annotations.NullMarked;
