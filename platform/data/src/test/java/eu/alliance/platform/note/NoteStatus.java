package eu.alliance.platform.note;

public enum NoteStatus {
    DRAFT,
    POSTED,
    WITHDRAWN;

    boolean mayBecome(NoteStatus next) {
        return switch (this) {
            case DRAFT -> next == POSTED || next == WITHDRAWN;
            case POSTED -> next == WITHDRAWN;
            case WITHDRAWN -> false;
        };
    }
}
