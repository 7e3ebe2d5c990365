package eu.alliance.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Spellings of a protected path that a careless check takes for another one. */
@Tag("slow")
class PathMutationTest {

    private static final String CANARY = "canary@aarhus.example";

    private static final List<UnaryOperator<String>> MUTATIONS = List.of(
            path -> path + ";x",
            path -> path + ";x=y",
            path -> path + ";/",
            path -> path + "%3B",
            path -> path + "%3bx",
            path -> path.replaceFirst("/v1/", "/v1;x/"),
            path -> path.replaceFirst("/v1/", "/v1;/"),
            path -> path.replaceFirst("/v1/", "/v1/;/"),
            path -> path.replaceFirst("/v1/", "/v1%2F"),
            path -> path.replaceFirst("/v1/", "/v1%2f"),
            path -> path.replaceFirst("/v1/", "/v1%5C"),
            path -> path.replaceFirst("/v1/", "/v1%5c"),
            path -> path.replaceFirst("/v1/", "/v1\\\\"),
            path -> path.replaceFirst("/v1/", "/v1//"),
            path -> "/" + path,
            path -> path + "/",
            path -> path + "//",
            path -> path + "/.",
            path -> path + "/..;/",
            path -> path.replaceFirst("/v1/", "/v1/./"),
            path -> path.replaceFirst("/v1/", "/v1/cities/../"),
            path -> path.replaceFirst("/v1/", "/v1/cities/..;/"),
            path -> path.replaceFirst("/v1/", "/v1/cities/%2e%2e/"),
            path -> path.replaceFirst("/v1/", "/v1/cities/%2e%2e%2f"),
            path -> path.replaceFirst("/v1/", "/v1/%2e/"),
            path -> path.replaceFirst("/v1/", "/v1/.%2e/v1/"),
            path -> path.replaceFirst("/v1/", "/v1/%252e%252e/v1/"),
            path -> path + "%00",
            path -> path + "%00.json",
            path -> path + "%0d%0a",
            path -> path + "%20",
            path -> path + "%09",
            path -> path + "%c0%af",
            path -> path.replaceFirst("/v1/", "/v1%c0%af"),
            path -> path.replaceFirst("/v1/", "/v1%e0%80%af"),
            path -> path.replaceFirst("/v1/", "/v1%ef%bc%8f"),
            path -> path.replaceFirst("/v1", "/V1"),
            path -> path.replaceFirst("/v1", "/%76%31"),
            path -> path.replaceFirst("delegates", "%64elegates"),
            path -> path.replaceFirst("delegates", "DELEGATES"),
            path -> path + ".json",
            path -> path + ".css",
            path -> path + "#",
            path -> path + "?#",
            path -> path + "%23",
            path -> path + "%3F",
            path -> "http://localhost" + path,
            path -> "/openapi.json/.." + path,
            path -> "/q/../" + path.substring(1),
            path -> path + "%",
            path -> path + "%zz");

    @Test
    void openNothingToNobodyOrToAnotherCity() {
        var delegate = Specimens.here().path("/v1/delegates/{id}").orElseThrow();
        var delegates = Specimens.here().delegation() + "/delegates";
        assertThat(Guest.named("aarhus").get(delegate).expect(200).text()).contains(CANARY);
        var turin = "Authorization: Bearer " + Guest.token("turin");

        var passed = new ArrayList<String>();
        for (var door : Doorways.all()) {
            for (var path : List.of(delegate, delegates)) {
                for (var mutation : MUTATIONS) {
                    note(passed, door, mutation.apply(path));
                    note(passed, door, mutation.apply(path), turin);
                }
            }
        }

        assertThat(passed).isEmpty();
        assertThat(MUTATIONS).hasSizeGreaterThanOrEqualTo(36);
    }

    private static void note(List<String> passed, Doorways door, String target, String... headers) {
        var answer = door.send(target, headers);
        var status = Doorways.status(answer);
        if ((status != 0 && status < 300) || status >= 500 || answer.contains(CANARY)) {
            passed.add(door.name() + " " + target + " " + (headers.length > 0 ? "(turin) " : "") + status);
        }
    }
}
