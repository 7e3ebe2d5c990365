/** What is kept beside a service's own rows of somebody who is to be forgotten. */
@NullMarked
package eu.alliance.platform.erasure;

import org.jspecify.annotations.NullMarked;
