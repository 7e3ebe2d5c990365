package eu.alliance.practice.dublincore;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Elements, one after the other, with whatever XML has no place for taken out. */
public final class Xml {

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter writer;

    public Xml() {
        try {
            writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            writer.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Opens an element; attributes are names and values in turn, the namespace's among them. */
    public Xml open(String name, @Nullable String... attributes) {
        return write(() -> {
            writer.writeStartElement(name);
            for (int i = 0; i < attributes.length; i += 2) {
                var value = attributes[i + 1];
                if (value != null) {
                    writer.writeAttribute(String.valueOf(attributes[i]), clean(value));
                }
            }
        });
    }

    public Xml close() {
        return write(writer::writeEndElement);
    }

    public Xml leaf(String name, String content, @Nullable String... attributes) {
        open(name, attributes);
        write(() -> writer.writeCharacters(clean(content)));
        return close();
    }

    public String done() {
        write(writer::writeEndDocument);
        return text.toString();
    }

    private static String clean(String content) {
        return content.replaceAll("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "\uFFFD");
    }

    private Xml write(Step step) {
        try {
            step.take();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Step {
        void take() throws XMLStreamException;
    }
}
