package eu.alliance.platform.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.alliance.platform.paging.Page;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** A collection as the table that was asked for. */
@Provider
@Produces({Table.CSV, Table.XLSX})
public class TableWriter implements MessageBodyWriter<Page<?>> {

    private final ObjectMapper json;

    TableWriter(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == Page.class;
    }

    @Override
    public void writeTo(
            Page<?> page,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        var table = Table.of(page, json);
        out.write(mediaType.isCompatible(MediaType.valueOf(Table.XLSX)) ? table.xlsx() : table.csv());
    }
}
