/** The demo: whose facts are real, loaded through the same doors as anyone's. */
@NullMarked
package eu.alliance.localstack.demo;

import org.jspecify.annotations.NullMarked;
