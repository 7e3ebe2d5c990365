/** What tests of a service stand on: real engines, real tokens, and the house's rules. */
@NullMarked
package eu.alliance.platform.testkit;

import org.jspecify.annotations.NullMarked;
