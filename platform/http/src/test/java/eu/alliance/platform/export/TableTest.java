package eu.alliance.platform.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.alliance.platform.paging.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void laysNestedMembersOutAsColumns() {
        var first = new LinkedHashMap<String, Object>();
        first.put("name", "Şişli");
        first.put("office", Map.of("en", "Mayor"));
        first.put("speaks", List.of("tr", "en"));
        first.put("allowedTransitions", List.of("submission"));

        var table = table(first, Map.of("name", "Aarhus"));

        assertThat(table.columns()).containsExactly("name", "office.en", "speaks");
        assertThat(table.rows()).containsExactly(List.of("Şişli", "Mayor", "tr;en"), List.of("Aarhus", "", ""));
    }

    @Test
    void aMemberThatIsNullInSomeRowsIsNoColumnOfItsOwn() {
        var vacant = new LinkedHashMap<String, Object>();
        vacant.put("name", "Riga");
        vacant.put("office", null);

        var table = table(vacant, Map.of("office", Map.of("en", "Mayor")));

        assertThat(table.columns()).containsExactly("name", "office.en");
    }

    @Test
    void disarmsWhatASpreadsheetWouldCompute() {
        assertThat(table(Map.of("name", "=1+1")).rows()).containsExactly(List.of("'=1+1"));
        assertThat(table(Map.of("name", List.of("@SUM(A1)"))).rows()).containsExactly(List.of("'@SUM(A1)"));
        assertThat(table(Map.of("name", "-x")).rows()).containsExactly(List.of("'-x"));
        assertThat(table(Map.of("balance", -3)).rows()).containsExactly(List.of("-3"));
    }

    private static Table table(Map<?, ?>... items) {
        return Table.of(new Page<>(List.of(items), null), new ObjectMapper());
    }
}
