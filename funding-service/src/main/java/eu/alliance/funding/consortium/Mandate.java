package eu.alliance.funding.consortium;

import eu.alliance.platform.value.LocalizedText;
import eu.alliance.platform.value.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A partner city's own word that it takes part: who signs, up to which amount, until when. */
public record Mandate(
        Status answer,
        @Nullable String signatoryName,
        @Nullable LocalizedText office,
        @Nullable Money upTo,
        @Nullable LocalDate validUntil,
        @Nullable String reason) {

    public enum Status {
        PENDING,
        CONFIRMED,
        DECLINED,
        EXPIRED
    }

    public static final Mandate PENDING = new Mandate(Status.PENDING, null, null, null, null, null);

    public static Mandate confirmed(String signatoryName, LocalizedText office, Money upTo, LocalDate validUntil) {
        return new Mandate(Status.CONFIRMED, signatoryName, office, upTo, validUntil, null);
    }

    /** Of the coordinator, who acts for itself. */
    public static Mandate own() {
        return new Mandate(Status.CONFIRMED, null, null, null, null, null);
    }

    public static Mandate declined(String reason) {
        return new Mandate(Status.DECLINED, null, null, null, null, reason);
    }

    public boolean isDeclined() {
        return answer == Status.DECLINED;
    }

    public Status on(LocalDate day) {
        return answer == Status.CONFIRMED && validUntil != null && validUntil.isBefore(day) ? Status.EXPIRED : answer;
    }

    public boolean covers(Money cost) {
        return upTo == null || upTo.value().compareTo(cost.value()) >= 0;
    }
}
