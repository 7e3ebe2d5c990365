package eu.alliance.platform.print;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** A paper as the XHTML document that is laid out. */
final class Sheet {

    private static final String HOUSE_STYLE = houseStyle();

    private Sheet() {}

    static Document of(Paper paper) {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var parser = factory.newDocumentBuilder();
            parser.setErrorHandler(new Strict());
            return parser.parse(new InputSource(new StringReader(printable(xhtml(paper)))));
        } catch (SAXException e) {
            throw new IllegalArgumentException("Not well-formed: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String xhtml(Paper paper) {
        return """
                <html xmlns="http://www.w3.org/1999/xhtml" lang="%1$s" xml:lang="%1$s"><head><title>%2$s</title>\
                <meta name="description" content="%2$s"/><style>%3$s</style></head><body>%4$s</body></html>""".formatted(
                escaped(paper.language()), escaped(paper.title()), escaped(HOUSE_STYLE + paper.style()), paper.body());
    }

    // what XML has no place for at all would otherwise make a typed name unprintable
    private static String printable(String text) {
        return text.replaceAll("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "\uFFFD");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String houseStyle() {
        try (var css = Objects.requireNonNull(Sheet.class.getResourceAsStream("/print/house.css"))) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says nothing on the console and lets no error pass. */
    private static final class Strict extends DefaultHandler {

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
