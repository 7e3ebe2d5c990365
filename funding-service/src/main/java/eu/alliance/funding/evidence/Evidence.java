package eu.alliance.funding.evidence;

import eu.alliance.funding.practice.KnownPractice;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A practice that an application relies on, pinned to a version and to what that version says.
 *
 * @param sha256 of the version, as the library told; null while that isn't known, as of restricted practices
 */
@Schema(name = "Evidence")
public record Evidence(
        @NotNull UUID practiceId,
        @NotNull @Min(1) Integer version,

        @Schema(
                nullable = true,
                readOnly = true,
                description = "Of the version, as the library told it; what is sent here is passed over.")
        @Nullable String sha256) {

    /** With the checksum that the library tells of this version, else the one that it was pinned with before. */
    public Evidence pinned(List<Evidence> before, Map<UUID, KnownPractice> known) {
        var told = Optional.ofNullable(known.get(practiceId))
                .filter(practice -> practice.version().filter(version::equals).isPresent())
                .flatMap(KnownPractice::sha256);
        var kept = before.stream()
                .filter(each -> each.practiceId.equals(practiceId) && each.version.equals(version))
                .flatMap(each -> Optional.ofNullable(each.sha256).stream())
                .findFirst();
        return new Evidence(practiceId, version, told.or(() -> kept).orElse(null));
    }

    /** Whether the library has not published as many versions. */
    public boolean isAheadOf(KnownPractice practice) {
        return practice.version().filter(published -> published < version).isPresent();
    }
}
