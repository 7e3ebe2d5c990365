package eu.alliance.practice.content;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import eu.alliance.platform.json.CanonicalJson;

/** The checksum of a content: SHA-256 over its canonical JSON (RFC 8785); the same content has the same. */
final class ContentDigest {

    // what is not written has no place in it, so that a new section changes no old checksum
    private static final ObjectMapper JSON = JsonMapper.builder()
            .defaultPropertyInclusion(JsonInclude.Value.construct(NON_NULL, NON_NULL))
            .build();

    private ContentDigest() {}

    static String of(PracticeContent content) {
        return CanonicalJson.sha256(JSON.valueToTree(content));
    }
}
