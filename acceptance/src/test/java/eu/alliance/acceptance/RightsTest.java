package eu.alliance.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every operation of the document that bears an id, asked by everyone who has no business with it. */
@Tag("slow")
class RightsTest {

    private static final Set<Integer> REFUSED = Set.of(401, 403, 404);

    /** Another city's administrator and machine, an expert of the same city, wrong staff, an operator. */
    private static final List<String> STRANGERS =
            List.of("turin", Guest.MACHINE, "reviewer-aarhus", "evaluator-riga", "treasurer", "dpo", "operator-arena");

    /** Of Aarhus alone: nobody else may even know of it. */
    private static final List<String> PRIVATE = List.of(
            "/v1/alerts/{id}",
            "/v1/applications/{id}",
            "/v1/cities/{id}/api-clients",
            "/v1/declinations/{id}",
            "/v1/delegations/{id}",
            "/v1/delegates/{id}",
            "/v1/files/{id}",
            "/v1/introductions/{id}",
            "/v1/invitations/{id}",
            "/v1/mandates/{id}",
            "/v1/practices/{id}",
            "/v1/webhooks/{id}");

    /** What any city may do with what isn't its own. */
    private static final Set<String> ANYBODYS = Set.of(
            "POST /v1/summits/{id}/delegations",
            "POST /v1/sessions/{id}/bookings",
            "POST /v1/calls/{id}/applications",
            "POST /v1/calls/{id}/questions",
            "POST /v1/declarations/{id}/signatures",
            "POST /v1/declarations/{id}/declinations");

    private static final List<Operation> OPERATIONS =
            Operation.all().stream().filter(Operation::bearsAnId).toList();

    @Test
    void thereIsASpecimenForEveryId() {
        assertThat(OPERATIONS)
                .allSatisfy(operation -> assertThat(Specimens.here().path(operation.template()))
                        .as(operation.toString())
                        .isPresent());
    }

    @Test
    void whatIsPrivateIsNobodyElses() {
        var let = new ArrayList<String>();
        for (var operation : OPERATIONS) {
            if (PRIVATE.stream().anyMatch(operation.template()::startsWith)) {
                strangersTo(operation).forEach(stranger -> note(let, operation, stranger));
                note(let, operation, Guest.NOBODY);
            }
        }
        assertThat(let).isEmpty();
    }

    @Test
    void whatStaffDecidesNobodyElseDecides() {
        var let = new ArrayList<String>();
        for (var operation : OPERATIONS) {
            if (operation.isWrite()
                    && PRIVATE.stream().noneMatch(operation.template()::startsWith)
                    && !ANYBODYS.contains(operation.toString())) {
                strangersTo(operation).forEach(stranger -> note(let, operation, stranger));
                if (!operation.roles().contains("city-admin")) {
                    note(let, operation, "aarhus");
                }
                note(let, operation, Guest.NOBODY);
            }
        }
        assertThat(let).isEmpty();
    }

    @Test
    void anEditorOfTheSameCityDoesNotActForItsAdministrator() {
        var let = new ArrayList<String>();
        for (var operation : OPERATIONS) {
            if (operation.isWrite()
                    && !operation.roles().isEmpty()
                    && !operation.roles().contains("city-editor")) {
                note(let, operation, "aarhus-editor");
            }
        }
        assertThat(let).isEmpty();
    }

    @Test
    void withoutATokenNothingIsWritten() {
        var let = new ArrayList<String>();
        for (var operation : Operation.all()) {
            if (operation.isWrite() && !operation.isPublic()) {
                var path = Specimens.here().path(operation.template()).orElseThrow();
                var reply = ask(operation, path, Guest.NOBODY);
                if (reply.status() != 401 || reply.header("WWW-Authenticate").isEmpty()) {
                    let.add(reply.toString());
                }
            }
        }
        assertThat(let).isEmpty();
    }

    /** Finance and data protection are strangers only where the document doesn't name them. */
    private static Stream<String> strangersTo(Operation operation) {
        return STRANGERS.stream().filter(stranger -> switch (stranger) {
            case "treasurer" -> !operation.roles().contains("finance");
            case "dpo" -> !operation.roles().contains("data-protection");
            default -> true;
        });
    }

    private static void note(List<String> let, Operation operation, String stranger) {
        var path = Specimens.here().path(operation.template()).orElseThrow();
        var reply = ask(operation, path, stranger);
        if (!REFUSED.contains(reply.status()) || !reply.isProblem()) {
            let.add(stranger + ": " + reply);
        }
    }

    private static Guest.Reply ask(Operation operation, String path, String who) {
        var guest = Guest.named(who);
        if (!operation.isWrite()) {
            return guest.get(path);
        }
        var type = operation.anyMediaType();
        var body = operation.takesJson() ? bodyOf(operation).toString() : type.equals("text/csv") ? "givenName" : "";
        if (type.startsWith("multipart/")) {
            return guest.write(operation.method(), path, type + "; boundary=x", "--x--\r\n");
        }
        return guest.write(operation.method(), path, type, body);
    }

    private static JsonNode bodyOf(Operation operation) {
        return operation.mediaType().equals("application/merge-patch+json")
                ? Guest.JSON.createObjectNode()
                : SampleBody.of(operation);
    }
}
