package eu.alliance.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.function.Function;

/** A time is an ISO 8601 string; neither a number of seconds nor an array of fields is one. */
class StrictTime<T> extends StdScalarDeserializer<T> {

    private final transient Function<String, T> reading;

    StrictTime(Class<T> type, Function<String, T> reading) {
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
        } catch (DateTimeException _) {
            return (T) context.handleWeirdStringValue(type, parser.getText(), "not a %s", type.getSimpleName());
        }
    }
}
