package eu.alliance.practice.drafting;

import eu.alliance.practice.attachment.Attachments;
import eu.alliance.practice.attachment.Holder;
import eu.alliance.practice.history.Actor;
import eu.alliance.practice.history.Chronicle;
import eu.alliance.practice.history.Step;
import eu.alliance.practice.practice.PracticeDesk;
import java.time.Instant;
import java.util.UUID;

/** The files of the version that is in the works. */
record DraftFiles(PracticeDesk.Found found, Chronicle chronicle) implements Holder {

    @Override
    public UUID id() {
        return found.shown().id();
    }

    @Override
    public Attachments attachments() {
        return found.shown().content().attached();
    }

    @Override
    public long edition() {
        return found.shown().edition();
    }

    @Override
    public void attach(Attachments files, Instant now) {
        found.practice().attach(found.editions(), files, now);
        chronicle.note(found.shown(), Step.EDITED, Actor.CITY, now);
    }
}
