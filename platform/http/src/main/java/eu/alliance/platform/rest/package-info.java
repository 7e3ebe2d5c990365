/** Conventions of every resource: tags, pages, preferences, known query parameters. */
@NullMarked
package eu.alliance.platform.rest;

import org.jspecify.annotations.NullMarked;
