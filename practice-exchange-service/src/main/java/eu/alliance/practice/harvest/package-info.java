/** Public practices as other libraries harvest them: OAI-PMH 2.0. */
@NullMarked
package eu.alliance.practice.harvest;

import org.jspecify.annotations.NullMarked;
