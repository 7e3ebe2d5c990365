package eu.alliance.registration.apiclient;

import static eu.alliance.platform.caller.Role.CITY_ADMIN;
import static eu.alliance.platform.caller.Role.CITY_EDITOR;

import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.problem.Violation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An IT system as a city describes it: what it is called, and in which of the city's roles it acts. */
@Schema(name = "ApiClientProposal")
record ApiClientProposal(
        @Schema(examples = "Registration desk of Rotterdam") @NotBlank @Size(max = 100) String name,

        @Schema(nullable = true, description = "`city-admin` when not said, or `city-editor`.") @Size(max = 2) @Nullable List<@NotNull String> roles) {

    private static final Set<String> ROLES = Set.of(CITY_ADMIN, CITY_EDITOR);

    List<String> rolesOrAdmin() {
        return roles == null || roles.isEmpty()
                ? List.of(CITY_ADMIN)
                : roles.stream().distinct().sorted().toList();
    }

    void check() {
        var given = roles == null ? List.<String>of() : roles;
        var unknown = IntStream.range(0, given.size())
                .filter(i -> !ROLES.contains(given.get(i)))
                .mapToObj(i -> new Violation(
                        "/roles/" + i, "UNKNOWN_ROLE", "A city's system is its city-admin or its city-editor."))
                .toList();
        if (!unknown.isEmpty()) {
            throw Refusal.rules(unknown);
        }
    }
}
