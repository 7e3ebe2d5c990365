/** The real engines: PostgreSQL, Kafka, Keycloak, and a mail server that keeps what it gets. */
@NullMarked
package eu.alliance.localstack.engine;

import org.jspecify.annotations.NullMarked;
