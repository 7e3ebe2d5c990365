package eu.alliance.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.function.Function;

/**
 * A time is an ISO 8601 string; neither a number of seconds nor an array of fields is one. Its year has four digits:
 * what lies beyond, databases and other languages cannot hold.
 */
public class StrictTime<T extends Temporal> extends StdScalarDeserializer<T> {

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
            return bounded(reading.apply(parser.getText()));
        } catch (DateTimeException _) {
            return (T) context.handleWeirdStringValue(type, parser.getText(), "not a %s", type.getSimpleName());
        }
    }

    /**
     * The same time, if its year has four digits.
     *
     * @throws DateTimeException if not
     */
    public static <T extends Temporal> T bounded(T time) {
        var year = time instanceof Instant instant
                ? instant.atOffset(ZoneOffset.UTC).getYear()
                : time.get(ChronoField.YEAR);
        if (year < 1 || year > 9999) {
            throw new DateTimeException("year " + year);
        }
        return time;
    }
}
