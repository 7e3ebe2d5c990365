package eu.alliance.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;
import java.math.BigDecimal;

/** A number of a size that can be reckoned with: 1e400 is infinity to some and a megabyte of digits to others. */
class FiniteNumber<T extends Number> extends StdScalarDeserializer<T> {

    interface Reading<T> {

        T from(JsonParser parser) throws IOException;
    }

    private static final int LARGEST_EXPONENT = 30;

    private final transient Reading<T> reading;

    FiniteNumber(Class<T> type, Reading<T> reading) {
        super(type);
        this.reading = reading;
    }

    @Override
    @SuppressWarnings("unchecked")
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        var type = (Class<T>) handledType();
        if (!parser.currentToken().isNumeric()) {
            return (T) context.handleUnexpectedToken(type, parser);
        }
        if (isAbsurd(parser.getDecimalValue())) {
            throw MismatchedInputException.from(parser, type, "a number out of all proportion");
        }
        return reading.from(parser);
    }

    private static boolean isAbsurd(BigDecimal number) {
        return Math.abs((long) number.precision() - number.scale()) > LARGEST_EXPONENT
                || Math.abs((long) number.scale()) > LARGEST_EXPONENT;
    }
}
