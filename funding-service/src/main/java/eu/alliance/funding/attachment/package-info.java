/** Attachments: the files of an application. */
@NullMarked
package eu.alliance.funding.attachment;

import org.jspecify.annotations.NullMarked;
