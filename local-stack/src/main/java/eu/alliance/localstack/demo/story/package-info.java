/** What `./alliance demo` plays, call by call. */
@NullMarked
package eu.alliance.localstack.demo.story;

import org.jspecify.annotations.NullMarked;
