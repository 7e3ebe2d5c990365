/** What the gateway must remember, in a database that the rest of it doesn't need. */
@NullMarked
package eu.alliance.gateway.database;

import org.jspecify.annotations.NullMarked;
