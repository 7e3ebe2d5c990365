package eu.alliance.acceptance.scripts;

import com.fasterxml.jackson.databind.JsonNode;
import eu.alliance.acceptance.Guest;
import eu.alliance.localstack.demo.loading.City;

/** An application of Rotterdam's that was handed in, and what Rotterdam keeps of that. */
record Handover(JsonNode receipt, String content, String keys) {

    static Handover made() {
        var staff = Guest.named("secretariat");
        var call = staff.post("/v1/calls", """
                {"title":{"en":"Quiet streets"},"deadline":{"local":"2042-03-14T17:00","zone":"Europe/Brussels"},
                 "budget":{"amount":"1000000.00","currency":"EUR"},"coFinancingRate":"0.80"}""").expect(201).id();
        staff.post("/v1/calls/" + call + "/opening", "").expect(200);
        var rotterdam = Guest.named("rotterdam");
        var application = rotterdam
                .post("/v1/calls/" + call + "/applications", """
                {"title":{"en":"Quiet streets of Rotterdam"},"requestedGrant":{"amount":"8000.00","currency":"EUR"},
                 "budget":[{"cityId":"%s","category":"PERSONNEL","amount":{"amount":"10000.00","currency":"EUR"}}]}""".formatted(
                                City.named("rotterdam").id()))
                .expect(201)
                .id();
        var receipt = rotterdam
                .post("/v1/applications/" + application + "/submission", "")
                .expect(201);
        return new Handover(
                receipt.json(),
                rotterdam
                        .get("/v1/receipts/" + receipt.id() + "/content")
                        .expect(200)
                        .text(),
                rotterdam.get("/v1/receipt-keys").expect(200).text());
    }
}
