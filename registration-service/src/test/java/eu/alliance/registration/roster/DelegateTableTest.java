package eu.alliance.registration.roster;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.alliance.platform.problem.Refusal;
import eu.alliance.registration.roster.DelegateTable.Objection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DelegateTableTest {

    private static final String HEADER = "givenName,familyName,role,email\r\n";

    @Test
    void readsWhatSpreadsheetsWrite() {
        var table = read("\uFEFFgivenName;familyName;role;email;speaks\r\n"
                + "\"Ayşe; née \"\"X\"\"\";Ιωάννου;MAYOR;a@b.example;\"tr;el\"\r\n\r\n"
                + ";;;;\r\n"
                + "B;C;STAFF;c@d.example;\r\n");

        assertThat(table.objections()).isEmpty();
        assertThat(table.rows()).hasSize(2);
        assertThat(table.rows().getFirst().cells())
                .containsEntry("givenName", "Ayşe; née \"X\"")
                .containsEntry("familyName", "Ιωάννου")
                .containsEntry("speaks", "tr;el");
        assertThat(table.rows().getLast().line()).isEqualTo(5);
        assertThat(table.rows().getLast().cells()).doesNotContainKey("speaks");
    }

    @Test
    void takesAwayWhatTheExportPutBeforeFormulas() {
        var cells = read(HEADER + "'=cmd,'tHooft,'+1,'\r\n").rows().getFirst().cells();

        assertThat(cells)
                .containsEntry("givenName", "=cmd")
                .containsEntry("familyName", "'tHooft")
                .containsEntry("role", "+1")
                .containsEntry("email", "'");
    }

    @Test
    void namesColumnsThatItDoesNotKnowOrMisses() {
        var table = read("givenName,familyName,role,secret\r\nA,B,MAYOR,x\r\nA,B\r\n");

        assertThat(table.objections())
                .extracting(Objection::line, Objection::column, Objection::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, "secret", "UNKNOWN_COLUMN"),
                        org.assertj.core.groups.Tuple.tuple(1, "email", "MISSING_COLUMN"),
                        org.assertj.core.groups.Tuple.tuple(3, null, "COLUMN_COUNT"));
    }

    @Test
    void hasSomebodyInItAndNotTooMany() {
        assertThat(read(HEADER).objections()).extracting(Objection::reason).containsExactly("NO_ROWS");
        assertThat(read(HEADER + "A,B,STAFF,a@b.example\r\n".repeat(501)).objections())
                .extracting(Objection::reason)
                .containsExactly("TOO_MANY_ROWS");
        assertThat(read(HEADER + "A,B,STAFF,a@b.example\r\n".repeat(500)).objections())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\uFEFF", "givenName\u0000", "\"givenName", "a,b\r\n\"c\"d,e"})
    void refusesWhatIsNoTable(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(Refusal.class);
    }

    @Test
    void refusesWhatIsNotUnicode() {
        assertThatThrownBy(() -> DelegateTable.read("givenName,é".getBytes(ISO_8859_1)))
                .isInstanceOf(Refusal.class);
    }

    private static DelegateTable read(String text) {
        return DelegateTable.read(text.getBytes(UTF_8));
    }
}
