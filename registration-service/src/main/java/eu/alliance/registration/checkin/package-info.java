/** On the day: badges with a secret of their own, and who has come in. */
@NullMarked
package eu.alliance.registration.checkin;

import org.jspecify.annotations.NullMarked;
