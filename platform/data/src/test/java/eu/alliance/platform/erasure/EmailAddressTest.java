package eu.alliance.platform.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class EmailAddressTest {

    private static final EmailAddress ANN = new EmailAddress("ann.o'hara+x@city.example");

    @Inject
    AgroalDataSource database;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ann.o'hara+x@city.example",
                "{\"email\": \"Ann.O'Hara+X@City.example\"}",
                "Write to ann.o'hara+x@city.example.",
                "<ann.o'hara+x@city.example>, or",
                "{\"note\": \"To:\\nann.o'hara+x@city.example\\tor\"}",
                "joann.o'hara+x@city.example and ann.o'hara+x@city.example"
            })
    void isNamedWhereverItStandsByItself(String text) throws SQLException {
        assertThat(isNamedIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "joann.o'hara+x@city.example",
                "jo.ann.o'hara+x@city.example",
                "jo-ann.o'hara+x@city.example",
                "ann.o'hara+x@city.example.org",
                "ann.o'hara+x@city.example-town.org",
                "ann_o'hara+x@city.example",
                "ann.o'haraaax@city.example"
            })
    void isNotNamedByAnother(String text) throws SQLException {
        assertThat(isNamedIn(text)).isFalse();
    }

    private boolean isNamedIn(String text) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select " + EmailAddress.namedIn("t") + " from (values (?)) v (t)")) {
            select.setString(1, ANN.pattern());
            select.setString(2, ANN.regex());
            select.setString(3, text);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }
}
