package eu.alliance.registration.protocol;

import static eu.alliance.registration.Door.admin;
import static eu.alliance.registration.Door.registrar;
import static org.hamcrest.Matchers.is;

import eu.alliance.registration.summit.SummitFixture;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProtocolResourceTest {

    private static final String URL = "/v1/summits/{id}/protocol-order";

    @Test
    void isInTheLanguageAskedForAndFrenchOtherwise() {
        var summit = SummitFixture.anOpenSummit();

        registrar().get(URL, summit).then().statusCode(200).header("Content-Language", is("fr"));
        registrar().header("Accept-Language", "*").get(URL, summit).then().header("Content-Language", is("fr"));
        registrar().header("Accept-Language", "da").get(URL, summit).then().header("Content-Language", is("fr"));
        registrar()
                .header("Accept-Language", "da, tr;q=0.9")
                .get(URL, summit)
                .then()
                .header("Content-Language", is("tr"));
        registrar()
                .header("Accept-Language", "tr")
                .get(URL + "?lang=de", summit)
                .then()
                .header("Content-Language", is("de"));
        registrar().get(URL + "?lang=da", summit).then().statusCode(400);
        admin(UUID.randomUUID()).get(URL, summit).then().statusCode(403);
    }
}
