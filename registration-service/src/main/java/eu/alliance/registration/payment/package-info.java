/** What is owed and to which account, and payment files for the bank (ISO 20022): each claim in one of them, once. */
@NullMarked
package eu.alliance.registration.payment;

import org.jspecify.annotations.NullMarked;
