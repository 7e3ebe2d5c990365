package eu.alliance.platform.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

    @Test
    void sortsNamesByUtf16AndEscapesAsLittleAsItMust() {
        var value = new LinkedHashMap<String, Object>();
        value.put("ö", "é/\u001f\n\"");
        value.put("a", List.of(1, true, "ı"));
        value.put("A", 10.50);

        assertThat(new String(CanonicalJson.of(value), StandardCharsets.UTF_8))
                .isEqualTo("{\"A\":10.5,\"a\":[1,true,\"ı\"],\"ö\":\"é/\\u001f\\n\\\"\"}");
    }

    @Test
    void givesTheSameContentTheSameDigest() {
        assertThat(CanonicalJson.sha256(List.of()))
                .isEqualTo("4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945");
    }
}
