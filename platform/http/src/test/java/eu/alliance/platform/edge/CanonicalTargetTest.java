package eu.alliance.platform.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalTargetTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/v1/cities",
                "/v1/cities/cluj-napoca",
                "/openapi.json",
                "/v1/a..b",
                "/v1/cities?q=M%C3%BCnchen",
                "/v1/cities?q=a+b&limit=1",
                "/v1/cities?"
            })
    void oneSpellingPasses(String target) {
        assertThat(CanonicalTarget.objectionTo(target)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "v1",
                "//",
                "/v1/",
                "/v1//cities",
                "/v1/.",
                "/v1/..",
                "/v1/../x",
                "/v1/%63ities",
                "/v1;a/cities",
                "/v1/cities;jsessionid=1",
                "/v1\\cities",
                "/v1/cities%2f1",
                "/v1/cit ies",
                "/v1/städte",
                "http://elsewhere.example/v1",
                "/v1?q=%",
                "/v1?q=%2",
                "/v1?q=%00",
                "/v1?q=%C3",
                "/v1?q=%ED%A0%80",
                "/v1?q=ü",
                "/v1?q=a#b"
            })
    void whatCouldBeReadInTwoWaysDoesNot(String target) {
        assertThat(CanonicalTarget.objectionTo(target)).isPresent();
    }

    @Test
    void lengthIsNoObjection() {
        assertThat(CanonicalTarget.objectionTo("/v1/practices?q=" + "a%20".repeat(50_000)))
                .isEmpty();
        assertThat(CanonicalTarget.objectionTo("/a".repeat(50_000))).isEmpty();
    }
}
