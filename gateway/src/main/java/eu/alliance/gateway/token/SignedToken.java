package eu.alliance.gateway.token;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Base64;

/** A token in its three parts (RFC 7515, 7.1), none of them believed yet. */
record SignedToken(String header, String claims, byte[] content, byte[] signature) {

    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    /**
     * What was written in a token.
     *
     * @throws IllegalArgumentException if this is none
     */
    static SignedToken of(String token) {
        int first = token.indexOf('.');
        int last = token.lastIndexOf('.');
        if (first == last || token.indexOf('.', first + 1) != last || token.indexOf('=') >= 0) {
            throw new IllegalArgumentException("not of three parts");
        }
        return new SignedToken(
                token.substring(0, first),
                token.substring(first + 1, last),
                token.substring(0, last).getBytes(ISO_8859_1),
                decoded(token.substring(last + 1)));
    }

    /**
     * The JSON object in one of its parts.
     *
     * @throws IllegalArgumentException if there is none
     */
    static JsonNode json(String part) {
        try {
            var read = JSON.readTree(decoded(part));
            if (read.isObject()) {
                return read;
            }
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
        throw new IllegalArgumentException("not an object");
    }

    private static byte[] decoded(String part) {
        return Base64.getUrlDecoder().decode(part);
    }
}
