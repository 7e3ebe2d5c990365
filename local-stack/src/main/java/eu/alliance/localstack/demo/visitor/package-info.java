/** Who calls the API for the demo, and what comes back. */
@NullMarked
package eu.alliance.localstack.demo.visitor;

import org.jspecify.annotations.NullMarked;
