package eu.alliance.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may become of what: every state with all that may follow it, and nothing else. */
class LifecyclesTest {

    @ParameterizedTest(name = "{0}: {1} becomes {2}")
    @CsvSource({
        "city.CityStatus, APPLICANT, MEMBER",
        "city.CityStatus, MEMBER, SUSPENDED LEFT",
        "city.CityStatus, SUSPENDED, MEMBER LEFT",
        "city.CityStatus, LEFT, MEMBER",
        "summit.SummitStatus, DRAFT, ANNOUNCED CANCELLED",
        "summit.SummitStatus, ANNOUNCED, REGISTRATION_OPEN CANCELLED",
        "summit.SummitStatus, REGISTRATION_OPEN, REGISTRATION_CLOSED CANCELLED",
        "summit.SummitStatus, REGISTRATION_CLOSED, UNDER_WAY CANCELLED",
        "summit.SummitStatus, UNDER_WAY, CONCLUDED CANCELLED",
        "summit.SummitStatus, CONCLUDED,",
        "summit.SummitStatus, CANCELLED,",
        "invitation.InvitationStatus, DRAFT, SENT",
        "invitation.InvitationStatus, SENT, ACCEPTED DECLINED TRANSFERRED EXPIRED REVOKED",
        "invitation.InvitationStatus, TRANSFERRED, ACCEPTED DECLINED EXPIRED REVOKED",
        "invitation.InvitationStatus, ACCEPTED,",
        "invitation.InvitationStatus, DECLINED,",
        "invitation.InvitationStatus, EXPIRED,",
        "invitation.InvitationStatus, REVOKED,",
        "delegation.DelegationStatus, DRAFT, SUBMITTED WITHDRAWN",
        "delegation.DelegationStatus, SUBMITTED, CONFIRMED RETURNED REJECTED WITHDRAWN",
        "delegation.DelegationStatus, RETURNED, SUBMITTED WITHDRAWN",
        "delegation.DelegationStatus, CONFIRMED, CHANGE_REQUESTED WITHDRAWN",
        "delegation.DelegationStatus, CHANGE_REQUESTED, CONFIRMED WITHDRAWN",
        "delegation.DelegationStatus, REJECTED,",
        "delegation.DelegationStatus, WITHDRAWN,",
        "session.SessionStatus, PLANNED, CANCELLED",
        "session.SessionStatus, CANCELLED,",
        "place.PlaceStatus, WAITLISTED, CONFIRMED OFFERED CANCELLED",
        "place.PlaceStatus, OFFERED, CONFIRMED EXPIRED CANCELLED",
        "place.PlaceStatus, CONFIRMED, CANCELLED",
        "place.PlaceStatus, EXPIRED,",
        "place.PlaceStatus, CANCELLED,",
        "travel.TravelStatus, REQUESTED, APPROVED REFUSED",
        "travel.TravelStatus, APPROVED, CLAIMED",
        "travel.TravelStatus, CLAIMED, VERIFIED RETURNED",
        "travel.TravelStatus, VERIFIED, PAID RETURNED",
        "travel.TravelStatus, RETURNED, CLAIMED",
        "travel.TravelStatus, REFUSED,",
        "travel.TravelStatus, PAID,",
        "declaration.DeclarationStatus, DRAFT, OPEN",
        "declaration.DeclarationStatus, OPEN,",
        "signature.SignatureStatus, DECLINED, SIGNED SIGNED_ON_BEHALF",
        "signature.SignatureStatus, SIGNED, WITHDRAWN",
        "signature.SignatureStatus, SIGNED_ON_BEHALF, WITHDRAWN",
        "signature.SignatureStatus, WITHDRAWN,"
    })
    void goOnAsTheDomainHasIt(String status, String present, @Nullable String next)
            throws ReflectiveOperationException {
        var states = Class.forName("eu.alliance.registration." + status);
        var mayBecome = states.getDeclaredMethod("mayBecome", states);
        mayBecome.setAccessible(true);
        var followers = Stream.<String>builder();
        for (var state : states.getEnumConstants()) {
            if ((boolean) mayBecome.invoke(named(present, states), state)) {
                followers.add(state.toString());
            }
        }
        assertThat(followers.build()).containsExactlyInAnyOrder(next == null ? new String[0] : next.split(" "));
    }

    private static Object named(String name, Class<?> states) {
        return Arrays.stream(states.getEnumConstants())
                .filter(state -> state.toString().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
