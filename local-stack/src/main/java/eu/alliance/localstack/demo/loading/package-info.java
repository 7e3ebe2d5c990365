/** The demo's data, loaded through the API like anyone's. */
@NullMarked
package eu.alliance.localstack.demo.loading;

import org.jspecify.annotations.NullMarked;
