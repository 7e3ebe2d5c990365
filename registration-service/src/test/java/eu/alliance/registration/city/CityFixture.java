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

    /** Registered, admitted, changed, in and out of a programme, suspended, gone. */
    public static UUID aCityWithAWholeLife() {
        var id = aMember();
        tell(id, """
                {"memberships": [{"programme": "ICC", "since": "2021-02-01"}]}""");
        tell(id, """
                {"memberships": []}""");
        Door.registrar().post("/v1/cities/{id}/suspension", id).then().statusCode(200);
        Door.registrar().post("/v1/cities/{id}/departure", id).then().statusCode(200);
        return id;
    }

    private static void tell(UUID id, String patch) {
        Door.registrar()
                .contentType(Door.MERGE_PATCH)
                .header("If-Match", Door.anybody().get("/v1/cities/{id}", id).header("ETag"))
                .body(patch)
                .patch("/v1/cities/{id}", id)
                .then()
                .statusCode(200);
    }
}
