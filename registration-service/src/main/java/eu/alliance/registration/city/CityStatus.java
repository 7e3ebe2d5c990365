package eu.alliance.registration.city;

public enum CityStatus {
    APPLICANT,
    MEMBER,
    SUSPENDED,
    LEFT;

    public boolean mayBecome(CityStatus next) {
        return switch (this) {
            case APPLICANT, LEFT -> next == MEMBER;
            case MEMBER -> next == SUSPENDED || next == LEFT;
            case SUSPENDED -> next == MEMBER || next == LEFT;
        };
    }
}
