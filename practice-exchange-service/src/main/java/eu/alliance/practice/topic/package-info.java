/** What practices are about: a scheme of topics with labels in six languages. */
@NullMarked
package eu.alliance.practice.topic;

import org.jspecify.annotations.NullMarked;
