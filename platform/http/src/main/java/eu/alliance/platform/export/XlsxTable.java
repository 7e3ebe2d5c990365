package eu.alliance.platform.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.alliance.platform.rest.Page;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.dhatim.fastexcel.Workbook;

/** One sheet, a header row, every cell a text. */
@Provider
@Produces(Table.XLSX)
public class XlsxTable implements MessageBodyWriter<Page<?>> {

    private final ObjectMapper json;

    XlsxTable(ObjectMapper json) {
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
        var file = new ByteArrayOutputStream();
        try (var workbook = new Workbook(file, "Alliance", "1.0")) {
            var sheet = workbook.newWorksheet("Export");
            for (int column = 0; column < table.columns().size(); column++) {
                sheet.value(0, column, table.columns().get(column));
                for (int row = 0; row < table.rows().size(); row++) {
                    sheet.value(row + 1, column, table.rows().get(row).get(column));
                }
            }
        }
        out.write(file.toByteArray());
    }
}
