package eu.alliance.registration.checkin;

import static eu.alliance.registration.paper.Draft.escaped;
import static eu.alliance.registration.paper.Draft.word;

import eu.alliance.platform.print.Paper;
import eu.alliance.platform.print.Press;
import eu.alliance.platform.print.QrCode;
import eu.alliance.registration.delegate.DelegateRole;
import eu.alliance.registration.paper.Occasion;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Badges to be printed, one to a page of 105 by 148 millimetres. */
record BadgeSheet(Occasion occasion, List<Face> faces) {

    /** What one badge shows. */
    record Face(
            String givenName,
            String familyName,
            DelegateRole role,
            @Nullable String office,
            String city,
            String secret) {}

    private static final int PIXELS = 240;
    private static final String STYLE = """
            @page { size: 105mm 148mm; margin: 9mm; @bottom-right { content: none; } }
            body { font-family: Sans; text-align: center; }
            .badge { page-break-after: always; }
            .badge.last { page-break-after: auto; }
            .summit { color: #12325b; font-size: 10pt; font-weight: bold; }
            .dates { font-size: 8pt; color: #555; margin-bottom: 9mm; }
            .given { font-size: 17pt; line-height: 1.2; word-wrap: break-word; }
            .family { font-size: 22pt; font-weight: bold; line-height: 1.2; word-wrap: break-word; }
            .family.wide { font-size: 16pt; }
            .family.wider { font-size: 12pt; }
            .office { font-size: 10pt; margin-top: 3mm; }
            .city { font-size: 13pt; color: #12325b; margin-top: 2mm; }
            .code { width: 34mm; height: 34mm; margin-top: 5mm; }
            .role { font-size: 10pt; font-weight: bold; letter-spacing: 0.4mm; margin-top: 2mm; }""";

    byte[] pdf(String language) {
        var body = new StringBuilder();
        var paper = Paper.of(word("badge.title", language), language, occasion.updatedAt(), "");
        for (int i = 0; i < faces.size(); i++) {
            body.append(badge(i, language));
            paper = paper.picturing("code" + i, QrCode.png(faces.get(i).secret(), PIXELS));
        }
        return Press.pdf(new Paper(paper.title(), language, paper.at(), body.toString(), STYLE, paper.pictures()));
    }

    private String badge(int i, String language) {
        var face = faces.get(i);
        return """
                <div class="badge%s"><div class="summit">%s</div><div class="dates">%s<br/>%s</div>
                <div class="given">%s</div><div class="family %s">%s</div><div class="office">%s</div>
                <div class="city">%s</div><img class="code" src="picture:code%d" alt="%s"/>
                <div class="role">%s</div></div>""".formatted(
                        i == faces.size() - 1 ? " last" : "",
                        escaped(occasion.title().in(language)),
                        escaped(occasion.dates(language)),
                        escaped(occasion.place(language)),
                        escaped(face.givenName()),
                        width(face.familyName()),
                        escaped(face.familyName()),
                        escaped(face.office() == null ? "" : face.office()),
                        escaped(face.city()),
                        i,
                        escaped(word("badge.code", language)),
                        escaped(word("role." + face.role(), language)));
    }

    /** A word that would be broken is set smaller instead. */
    private static String width(String name) {
        var longest =
                Stream.of(name.split("[ -]", -1)).mapToInt(String::length).max().orElse(0);
        return longest <= 13 ? "" : longest <= 19 ? "wide" : "wider";
    }
}
