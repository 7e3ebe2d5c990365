package eu.alliance.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.util.function.Function;

/** What is written as a string: any other JSON type is the wrong one, and what the string says must make sense. */
class StrictText<T> extends StdScalarDeserializer<T> {

    private final transient Function<String, T> reading;

    /**
     * A reader of one type.
     *
     * @param reading throws {@link IllegalArgumentException} for bad content, see {@link Written}
     */
    StrictText(Class<T> type, Function<String, T> reading) {
        super(type);
        this.reading = reading;
    }

    @Override
    @SuppressWarnings("unchecked")
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        var type = (Class<T>) handledType();
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (T) context.handleUnexpectedToken(type, parser);
        }
        try {
            return reading.apply(parser.getText());
        } catch (IllegalArgumentException _) {
            return (T) context.handleWeirdStringValue(type, parser.getText(), "not a %s", type.getSimpleName());
        }
    }
}
