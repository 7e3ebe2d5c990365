package eu.alliance.funding.opendata;

import eu.alliance.funding.call.Call;
import eu.alliance.funding.call.CallView;
import eu.alliance.funding.city.KnownCity;
import eu.alliance.funding.grant.Grant;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/exports/360giving")
@Produces("application/json")
@Transactional
@PermitAll
@Tag(name = "Open data")
class GivingResource {

    @Schema(name = "ThreeSixtyGivingPackage")
    record GivingPackage(String version, List<Gift> grants) {}

    @Schema(name = "ThreeSixtyGivingGrant")
    record Gift(
            String id,
            String title,
            String description,
            @Schema(examples = "EUR") String currency,

            @Schema(description = "A JSON number, as that standard has it.")
            BigDecimal amountAwarded,

            LocalDate awardDate,
            List<Organization> recipientOrganization,
            List<Organization> fundingOrganization,
            List<Programme> grantProgramme,
            Instant dateModified) {}

    @Schema(name = "ThreeSixtyGivingOrganization")
    record Organization(String id, String name) {}

    @Schema(name = "ThreeSixtyGivingProgramme")
    record Programme(String code, String title) {}

    private final Organization funder;
    private final Clock clock;

    GivingResource(
            @ConfigProperty(name = "alliance.open-data.funder-id") String funderId,
            @ConfigProperty(name = "alliance.open-data.funder-name") String funderName,
            Clock clock) {
        this.funder = new Organization(funderId, funderName);
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "exportGrants",
            summary = "All grants that stand, in the 360Giving data standard",
            description =
                    "The coordinator is named as recipient. Grants that were turned down are left out. While there"
                            + " is none `grants` is empty, which the standard takes for nothing to publish: a package has one"
                            + " grant at least.")
    public GivingPackage list() {
        var grants = Grant.<Grant>list("status <> DECLINED order by id");
        var cities = KnownCity.byId(
                grants.stream().map(Grant::coordinatorId).distinct().toList());
        var now = clock.instant();
        var calls = Call.<Call>list(
                        "id in ?1",
                        grants.stream().map(Grant::callId).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Call::id, call -> CallView.of(call, now, false)));
        return new GivingPackage(
                "1.4",
                grants.stream()
                        .map(grant -> gift(grant, cities, Objects.requireNonNull(calls.get(grant.callId()))))
                        .toList());
    }

    private Gift gift(Grant grant, Map<UUID, KnownCity> cities, CallView call) {
        var city = cities.get(grant.coordinatorId());
        var name = city == null ? grant.coordinatorId().toString() : city.name().in("en");
        return new Gift(
                "360G-alliance-" + grant.id(),
                grant.title().in("en"),
                "Under the call: " + call.title().in("en"),
                grant.award().currency(),
                grant.award().value(),
                LocalDate.ofInstant(grant.createdAt(), ZoneOffset.UTC),
                List.of(new Organization("alliance-city-" + grant.coordinatorId(), name)),
                List.of(funder),
                List.of(new Programme(call.id().toString(), call.title().in("en"))),
                grant.updatedAt());
    }
}
