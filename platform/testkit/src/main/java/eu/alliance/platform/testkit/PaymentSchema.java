package eu.alliance.platform.testkit;

import java.io.IOException;
import java.io.StringReader;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** The part of pain.001.001.09 that services write, after the standard's public message definition. */
public final class PaymentSchema {

    private PaymentSchema() {}

    public static void validate(String xml) throws SAXException, IOException {
        var schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(Objects.requireNonNull(PaymentSchema.class.getResource("/pain.001.001.09-part.xsd")));
        schema.newValidator().validate(new StreamSource(new StringReader(xml)));
    }
}
