/** What the OpenAPI document says of every operation alike, said once. */
@NullMarked
package eu.alliance.platform.openapi;

import org.jspecify.annotations.NullMarked;
