/** Attachments: the files of an application, as it names them. */
@NullMarked
package eu.alliance.funding.attachment;

import org.jspecify.annotations.NullMarked;
