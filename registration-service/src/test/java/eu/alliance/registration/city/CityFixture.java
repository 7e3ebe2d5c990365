package eu.alliance.registration.city;

import eu.alliance.registration.Door;
import java.util.UUID;

public final class CityFixture {

    private CityFixture() {}

    /** An applicant, made through the door. */
    public static UUID anApplicant() {
        String id = Door.registrar()
                .body("""
                        {"kind": "CITY", "name": {"en": "Testby"}, "country": "DK",
                         "population": {"value": 60000, "unit": "LAU", "year": 2024, "source": "census"}}""")
                .post("/v1/cities")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return UUID.fromString(id);
    }

    public static UUID aMember() {
        var id = anApplicant();
        Door.registrar().post("/v1/cities/{id}/admission", id).then().statusCode(200);
        return id;
    }
}
