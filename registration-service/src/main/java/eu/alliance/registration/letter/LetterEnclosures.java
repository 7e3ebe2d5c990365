package eu.alliance.registration.letter;

import eu.alliance.platform.mail.Enclosures;
import eu.alliance.registration.invitation.Invitation;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What a letter brings with it: itself on paper, the draft programme and the declaration. */
@Singleton
class LetterEnclosures implements Enclosures {

    private static final String PDF = "application/pdf";

    private final Letter letter;

    LetterEnclosures(Letter letter) {
        this.letter = letter;
    }

    @Override
    public boolean goWith(String kind) {
        return LetterKind.hasLetter(kind);
    }

    @Override
    public List<Enclosure> of(UUID about, String language) {
        Invitation invitation = Invitation.findById(about);
        var files = new ArrayList<Enclosure>();
        files.add(new Enclosure("invitation.pdf", PDF, letter.alone(invitation)));
        files.add(new Enclosure("programme.pdf", PDF, letter.programme(invitation)));
        letter.declaration(invitation).ifPresent(content -> files.add(new Enclosure("declaration.pdf", PDF, content)));
        return files;
    }
}
