package eu.alliance.platform.rest;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Writes a paper's bytes, and what a reader needs to know of them. */
@Provider
@Produces(Pdf.TYPE)
public class PdfWriter implements MessageBodyWriter<Pdf> {

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == Pdf.class;
    }

    @Override
    public void writeTo(
            Pdf paper,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        headers.putSingle(HttpHeaders.CONTENT_LANGUAGE, paper.language());
        headers.putSingle(HttpHeaders.CONTENT_DISPOSITION, paper.disposition());
        out.write(paper.bytes());
    }
}
