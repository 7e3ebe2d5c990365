package eu.alliance.platform.upload;

import static eu.alliance.platform.upload.Samples.JPEG;
import static eu.alliance.platform.upload.Samples.PDF;
import static eu.alliance.platform.upload.Samples.PNG;
import static eu.alliance.platform.upload.Samples.WEBP;
import static eu.alliance.platform.upload.Samples.bytes;
import static eu.alliance.platform.upload.Samples.docx;
import static eu.alliance.platform.upload.Samples.joined;
import static eu.alliance.platform.upload.Samples.odt;
import static eu.alliance.platform.upload.Samples.sent;
import static eu.alliance.platform.upload.Samples.xlsx;
import static eu.alliance.platform.upload.Samples.zip;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import eu.alliance.platform.problem.Refusal;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class InspectionTest {

    private static final String ANY = "application/octet-stream";

    static Stream<Arguments> whatIsTaken() {
        return Stream.of(
                arguments("mandate.pdf", "application/pdf", bytes(PDF)),
                arguments("ticket.png", "image/png", PNG),
                arguments("ticket.JPG", "image/jpeg", JPEG),
                arguments("ticket.webp", "image/webp", WEBP),
                arguments("a.docx", FileKind.DOCX.mediaType(), docx()),
                arguments("a.xlsx", FileKind.XLSX.mediaType(), xlsx()),
                arguments("a.odt", FileKind.ODT.mediaType(), odt()),
                arguments("note.txt", "text/plain", "Βεβαίωση, İstanbul\n".getBytes(UTF_8)),
                arguments("costs.csv", "text/csv", bytes("day;euro\n1;2.00\n")));
    }

    @ParameterizedTest
    @MethodSource("whatIsTaken")
    void takesItByItsContentWithOrWithoutADeclaration(String name, String type, byte[] content) {
        assertThat(Inspection.kindOf(sent(name, type, content)).mediaType()).isEqualTo(type);
        assertThat(Inspection.kindOf(sent(name, ANY, content)).mediaType()).isEqualTo(type);
    }

    @ParameterizedTest
    @MethodSource("whatIsTaken")
    void refusesItUnderAnotherTypeOrExtension(String name, String type, byte[] content) {
        refused(sent(name, "image/gif", content), "FILE_TYPE_MISMATCH");
        refused(sent(name + ".exe", type, content), "FILE_TYPE_MISMATCH");
    }

    static Stream<Arguments> whatIsNotTaken() {
        return Stream.of(
                arguments("a.svg", bytes("<svg xmlns='http://www.w3.org/2000/svg'/>"), "FILE_TYPE_NOT_ACCEPTED"),
                arguments("a.html", bytes("<!doctype html><script>1</script>"), "FILE_TYPE_NOT_ACCEPTED"),
                arguments("a.zip", zip(Map.of("a", new byte[1])), "FILE_TYPE_NOT_ACCEPTED"),
                arguments("a.exe", bytes("MZ\u0090\u0000\u0003"), "FILE_TYPE_NOT_ACCEPTED"));
    }

    @ParameterizedTest
    @MethodSource("whatIsNotTaken")
    void refusesOtherKinds(String name, byte[] content, String reason) {
        refused(sent(name, ANY, content), reason);
    }

    static Stream<Arguments> tricks() {
        var macro = Map.of(
                "[Content_Types].xml",
                new byte[1],
                "word/document.xml",
                new byte[1],
                "word/vbaProject.bin",
                new byte[1]);
        var bomb = Map.of("[Content_Types].xml", new byte[1], "word/document.xml", new byte[30 << 20]);
        var climbing = Map.of("[Content_Types].xml", new byte[1], "../word/document.xml", new byte[1]);
        return Stream.of(
                arguments("a.pdf", bytes("junk before\n" + PDF), "FILE_DAMAGED"),
                arguments("a.pdf", joined(bytes(PDF), docx()), "FILE_DAMAGED"),
                arguments("a.pdf", bytes(PDF.replace("%%EOF", "")), "FILE_DAMAGED"),
                arguments("a.pdf", bytes(PDF.replace("/Root", "/Encrypt 5 0 R /Root")), "FILE_ENCRYPTED"),
                arguments("a.pdf", bytes(PDF.replace("/Root", "/JavaScript 5 0 R /Root")), "FILE_ACTIVE_CONTENT"),
                arguments("a.png", joined(PNG, docx()), "FILE_DAMAGED"),
                arguments("a.jpg", joined(JPEG, docx()), "FILE_DAMAGED"),
                arguments("a.jpg", joined(JPEG, bytes(PDF)), "FILE_DAMAGED"),
                arguments("a.webp", joined(WEBP, bytes(PDF)), "FILE_DAMAGED"),
                arguments("a.docx", joined(docx(), bytes("<script>")), "FILE_DAMAGED"),
                arguments("a.docx", zip(macro), "FILE_ACTIVE_CONTENT"),
                arguments("a.docx", zip(bomb), "FILE_TOO_MUCH_INSIDE"),
                arguments("a.docx", zip(climbing), "FILE_DAMAGED"),
                arguments("a.docx", encrypted(docx()), "FILE_ENCRYPTED"),
                arguments("a.txt", bytes("hello\u0000"), "FILE_TYPE_NOT_ACCEPTED"),
                arguments("a.txt", bytes("caf\u00E9 as Latin-1 has it"), "FILE_DAMAGED"),
                arguments("a.txt", bytes("see <script>alert(1)</script>"), "FILE_DAMAGED"),
                arguments("a.pdf", new byte[0], "FILE_EMPTY"));
    }

    @ParameterizedTest
    @MethodSource("tricks")
    void refusesWhatIsMoreOrLessThanItSays(String name, byte[] content, String reason) {
        refused(sent(name, ANY, content), reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../a.pdf",
                "a/b.pdf",
                "C:\\fakepath\\a.pdf",
                "a..pdf",
                ".pdf",
                " a.pdf",
                "a\u0007.pdf",
                "a\u202Efdp.exe",
                "a.pdf."
            })
    void refusesNamesThatAreMoreThanNames(String name) {
        assertThat(new FileName(name).isFit()).isFalse();
    }

    @Test
    void keepsNamesAsTheyWereSent() {
        var name = "Ordre de mission \u2013 \u0130stanbul.pdf";
        assertThat(sent(name, ANY, bytes(PDF)).name()).isEqualTo(name);
        refused(sent("../../a.pdf", ANY, bytes(PDF)), "FILE_NAME_INVALID");
        assertThat(new FileName(name).disposition())
                .isEqualTo("attachment; filename=\"Ordre de mission _ _stanbul.pdf\"; "
                        + "filename*=UTF-8''Ordre%20de%20mission%20%E2%80%93%20%C4%B0stanbul.pdf");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nothing like a form",
                "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\ncut off",
                "--x\r\nContent-Disposition: form-data; name=\"other\"; filename=\"a.pdf\"\r\n\r\na\r\n--x--\r\n"
            })
    void refusesFormsThatAreNone(String form) {
        assertThatThrownBy(() -> Upload.of("multipart/form-data; boundary=x", bytes(form)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Upload.of("multipart/form-data", bytes(form)))
                .isInstanceOf(Refusal.class)
                .extracting(refusal -> ((Refusal) refusal).kind())
                .isEqualTo(Refusal.Kind.MALFORMED);
    }

    /** Says of the first entry that it is encrypted. */
    private static byte[] encrypted(byte[] archive) {
        archive[6] |= 1;
        return archive;
    }

    private static void refused(Upload upload, String reason) {
        assertThatThrownBy(() -> Inspection.kindOf(upload))
                .isInstanceOf(Refusal.class)
                .extracting(refusal -> ((Refusal) refusal).reason())
                .isEqualTo(reason);
    }
}
