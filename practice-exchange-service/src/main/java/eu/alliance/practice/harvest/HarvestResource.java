package eu.alliance.practice.harvest;

import eu.alliance.platform.paging.OwnParameters;
import eu.alliance.practice.dublincore.Xml;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/oai")
@Produces("text/xml;charset=UTF-8")
@Transactional
@Tag(name = "Open data", description = "Public practices in the formats of other libraries and catalogues.")
class HarvestResource {

    private final Repository repository;
    private final Clock clock;

    HarvestResource(Repository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @OwnParameters
    @Operation(
            operationId = "harvestPractices",
            summary = "OAI-PMH 2.0",
            description = "All six verbs, `oai_dc`, sets by topic, at most 100 records a page; errors come inside a"
                    + " 200, as the protocol has it. Withdrawn practices stay as deleted records.")
    @Parameter(
            name = "verb",
            in = ParameterIn.QUERY,
            example = "ListRecords",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "metadataPrefix",
            in = ParameterIn.QUERY,
            example = "oai_dc",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "identifier", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            example = "2027-01-01",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "until",
            in = ParameterIn.QUERY,
            example = "2027-12-31",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "set",
            in = ParameterIn.QUERY,
            example = "topic:public-spaces",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "resumptionToken", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    public String get(@Context UriInfo request) {
        return answer(request.getQueryParameters());
    }

    @POST
    @Consumes("application/x-www-form-urlencoded")
    @PermitAll
    @OwnParameters
    @Operation(operationId = "harvestPracticesByForm", summary = "The same with the arguments in a form", hidden = true)
    public String post(MultivaluedMap<String, String> form) {
        return answer(form);
    }

    private String answer(MultivaluedMap<String, String> given) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var arguments = given.keySet().stream()
                .collect(Collectors.toMap(Function.identity(), name -> String.valueOf(given.getFirst(name))));
        try {
            var verb = verbOf(given);
            verb.check(arguments);
            var xml = envelope(now);
            request(xml, arguments);
            repository.answer(xml, verb, arguments);
            return xml.close().done();
        } catch (HarvestError error) {
            var xml = envelope(now);
            // only arguments that are legal are told back
            request(xml, error.isOfTheRequest() ? Map.of() : arguments);
            xml.leaf(
                    "error",
                    String.valueOf(error.getMessage()),
                    "code",
                    error.code().name());
            return xml.close().done();
        }
    }

    private static Verb verbOf(MultivaluedMap<String, String> given) {
        var verbs = given.getOrDefault("verb", List.of());
        var verb = Verb.of(verbs.size() == 1 ? verbs.getFirst() : null);
        if (given.values().stream().anyMatch(values -> values.size() > 1)) {
            throw Verb.bad("An argument is given more than once.");
        }
        return verb;
    }

    private static Xml envelope(Instant now) {
        return new Xml()
                .open(
                        "OAI-PMH",
                        "xmlns",
                        "http://www.openarchives.org/OAI/2.0/",
                        "xmlns:xsi",
                        "http://www.w3.org/2001/XMLSchema-instance",
                        "xsi:schemaLocation",
                        "http://www.openarchives.org/OAI/2.0/ http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd")
                .leaf("responseDate", now.toString());
    }

    private void request(Xml xml, Map<String, String> arguments) {
        var attributes = new TreeMap<>(arguments)
                .entrySet().stream()
                        .flatMap(each -> Stream.of(each.getKey(), each.getValue()))
                        .toArray(String[]::new);
        xml.leaf("request", repository.url(), attributes);
    }
}
