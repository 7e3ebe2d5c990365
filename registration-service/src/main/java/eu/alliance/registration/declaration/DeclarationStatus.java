package eu.alliance.registration.declaration;

/** A declaration is worded as a draft and, once open, signed as it stands, late accessions included. */
public enum DeclarationStatus {
    DRAFT,
    OPEN;

    boolean mayBecome(DeclarationStatus next) {
        return switch (this) {
            case DRAFT -> next == OPEN;
            case OPEN -> false;
        };
    }
}
