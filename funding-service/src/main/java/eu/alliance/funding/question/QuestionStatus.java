package eu.alliance.funding.question;

enum QuestionStatus {
    ASKED,
    ANSWERED;

    boolean mayBecome(QuestionStatus next) {
        return switch (this) {
            // an answer may be given better
            case ASKED, ANSWERED -> next == ANSWERED;
        };
    }
}
