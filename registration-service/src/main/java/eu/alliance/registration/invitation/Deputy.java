package eu.alliance.registration.invitation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who takes the mayor's place. */
@Schema(name = "InvitationDeputy", description = "Who was asked to come in the mayor's place.")
public record Deputy(String givenName, String familyName, String email) {

    public String name() {
        return givenName + " " + familyName;
    }
}
