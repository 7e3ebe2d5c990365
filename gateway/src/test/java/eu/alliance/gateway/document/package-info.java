@NullMarked
package eu.alliance.gateway.document;

import org.jspecify.annotations.NullMarked;
