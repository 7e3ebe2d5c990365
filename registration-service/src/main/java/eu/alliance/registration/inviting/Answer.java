package eu.alliance.registration.inviting;

import static java.util.Objects.requireNonNullElse;

import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.problem.Violation;
import eu.alliance.registration.invitation.Deputy;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an invited city says; with the letter's token where it has no bearer. */
sealed interface Answer {

    /** What the letter was answered with. */
    @Nullable String token();

    @Schema(name = "InvitationAcceptance", description = "The token of the letter, needed without a bearer.")
    record Yes(
            @Schema(nullable = true) @Size(max = 200) @Nullable String token) implements Answer {}

    @Schema(name = "InvitationDecline")
    record No(
            @Schema(nullable = true, description = "Of the letter, needed without a bearer.") @Size(max = 200) @Nullable String token,

            @Schema(nullable = true) @Size(max = 2000) @Nullable String reason)
            implements Answer {}

    /** Whoever may not answer is told so before being told what the answer lacks. */
    @Schema(
            name = "InvitationTransfer",
            description = "Who comes in the mayor's place, and why.",
            requiredProperties = {"reason", "givenName", "familyName", "email"})
    record Transfer(
            @Schema(nullable = true, description = "Of the letter, needed without a bearer.") @Size(max = 200) @Nullable String token,

            @Size(max = 2000) @Nullable String reason,
            @Size(max = 200) @Nullable String givenName,
            @Size(max = 200) @Nullable String familyName,
            @Email @Size(max = 254) @Nullable String email)
            implements Answer {

        Deputy deputy() {
            requireAll();
            return new Deputy(
                    requireNonNullElse(givenName, ""),
                    requireNonNullElse(familyName, ""),
                    requireNonNullElse(email, ""));
        }

        String because() {
            return requireNonNullElse(reason, "");
        }

        private void requireAll() {
            var given = new LinkedHashMap<String, @Nullable String>();
            given.put("email", email);
            given.put("familyName", familyName);
            given.put("givenName", givenName);
            given.put("reason", reason);
            List<Violation> missing = given.entrySet().stream()
                    .filter(each -> each.getValue() == null || each.getValue().isBlank())
                    .map(each -> new Violation("/" + each.getKey(), "REQUIRED", "It must not be blank."))
                    .toList();
            if (!missing.isEmpty()) {
                throw Refusal.rules(missing);
            }
        }
    }
}
