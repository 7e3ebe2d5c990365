package eu.alliance.registration.letter;

import java.util.Arrays;

/** Why something is written about an invitation; the delivery log names it. */
enum LetterKind {
    INVITATION("invitation", true),
    INVITATION_REMINDER("reminder", true),
    INVITATION_TRANSFER("transfer", true),
    INVITATION_REVOCATION("revocation", false);

    private final String texts;
    private final boolean hasLetter;

    LetterKind(String texts, boolean hasLetter) {
        this.texts = texts;
        this.hasLetter = hasLetter;
    }

    /** The name of one of its texts in the message files. */
    String key(String part) {
        return "mail." + texts + "." + part;
    }

    static boolean hasLetter(String kind) {
        return Arrays.stream(values())
                .anyMatch(each -> each.hasLetter && each.name().equals(kind));
    }
}
