/** What cities answer to the questionnaire, and what it comes to without telling on anybody. */
@NullMarked
package eu.alliance.practice.answer;

import org.jspecify.annotations.NullMarked;
