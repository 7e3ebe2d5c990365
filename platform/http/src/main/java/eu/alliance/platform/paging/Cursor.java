package eu.alliance.platform.paging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import eu.alliance.platform.problem.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;

/**
 * A place in a collection: which one, under which filters, after which keys. Opaque on the wire and checked on the way
 * back, so that a cut, altered or foreign one is told from a good one.
 *
 * @param scope the collection's path
 * @param filters what the first page was asked with
 * @param after the last item's sort keys
 */
record Cursor(String scope, JsonNode filters, List<String> after) {

    private static final ObjectMapper JSON =
            new ObjectMapper().findAndRegisterModules().disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    static Cursor of(String scope, Record filters, List<String> after) {
        return new Cursor(scope, JSON.valueToTree(filters), after);
    }

    <F extends Record> F filters(Class<F> type) {
        try {
            return JSON.treeToValue(filters, type);
        } catch (JsonProcessingException _) {
            throw broken();
        }
    }

    String encoded() {
        try {
            var content = JSON.writeValueAsBytes(this);
            var framed = ByteBuffer.allocate(content.length + Integer.BYTES)
                    .putInt(checksum(content))
                    .put(content)
                    .array();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(framed);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Cursor decoded(String text, String scope) {
        try {
            var framed = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            var sum = framed.getInt();
            var content = new byte[framed.remaining()];
            framed.get(content);
            if (checksum(content) == sum) {
                var cursor = JSON.readValue(content, Cursor.class);
                if (scope.equals(cursor.scope()) && cursor.filters() != null && cursor.after() != null) {
                    return cursor;
                }
            }
        } catch (IOException | IllegalArgumentException | BufferUnderflowException _) {
            // as broken as one that does not add up
        }
        throw broken();
    }

    static Refusal broken() {
        return Refusal.malformed("INVALID_CURSOR", "This cursor is broken or belongs to another collection.");
    }

    private static int checksum(byte[] content) {
        var sum = new CRC32();
        sum.update(content);
        return (int) sum.getValue();
    }
}
