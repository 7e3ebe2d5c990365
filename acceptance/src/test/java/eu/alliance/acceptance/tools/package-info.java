/** Programs beside Java that the tests run: Node with what acceptance/tools pins, Chromium, a shell. */
@NullMarked
package eu.alliance.acceptance.tools;

import org.jspecify.annotations.NullMarked;
