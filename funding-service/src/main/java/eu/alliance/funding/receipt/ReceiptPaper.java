package eu.alliance.funding.receipt;

import eu.alliance.funding.paper.Body;
import eu.alliance.funding.paper.Local;
import eu.alliance.platform.print.Paper;
import eu.alliance.platform.print.Press;
import eu.alliance.platform.print.Wording;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A receipt to keep in a file: what it states, and the signature that proves it.
 *
 * @param title of what was handed in, as it was then
 */
record ReceiptPaper(ReceiptView receipt, String title) {

    static final Wording WORDING = Wording.of(ReceiptPaper.class, "/wording/receipt");

    private static final String STYLE =
            ".code { font-family: Sans; font-size: 7pt; word-wrap: break-word; } .facts td { font-size: 9.5pt; }";

    /** As PDF, in one of the six languages. */
    byte[] in(String language) {
        var words = WORDING.in(language);
        var body = new Body()
                .title(words.say("title"))
                .paragraph(words.say("about"))
                .facts(facts(words));
        var attachments = Objects.requireNonNullElse(receipt.attachments(), List.<Receipt.Attachment>of());
        if (!attachments.isEmpty()) {
            body.heading(words.say("attachments"))
                    .table(
                            List.of(words.say("file"), "SHA-256"),
                            attachments.stream()
                                    .map(each -> List.of(each.name(), broken(each.sha256())))
                                    .toList());
        }
        body.heading(words.say("signature")).paragraph(words.say("verify")).code(receipt.jws());
        body.paragraph(words.say("sender"));
        return Press.pdf(Paper.of(words.say("title"), words.language(), receipt.receivedAt(), body.xhtml())
                .styled(STYLE));
    }

    private List<List<String>> facts(Wording.Spoken words) {
        var local = new Local(words.language());
        var deadline = receipt.deadline();
        var facts = new ArrayList<List<String>>();
        facts.add(List.of(words.say("application"), title));
        facts.add(List.of(words.say("received"), local.instant(receipt.receivedAt(), deadline.zone())));
        facts.add(List.of("UTC", local.instant(receipt.receivedAt(), ZoneOffset.UTC.getId())));
        facts.add(List.of(words.say("deadline"), local.deadline(deadline)));
        facts.add(List.of(words.say("receipt"), receipt.id().toString()));
        facts.add(List.of(words.say("reference"), receipt.applicationId().toString()));
        facts.add(List.of("SHA-256", broken(receipt.sha256())));
        return facts;
    }

    // a hash has no place to break at
    private static String broken(String hash) {
        return hash.replaceAll("(.{16})(?!$)", "$1 ");
    }
}
