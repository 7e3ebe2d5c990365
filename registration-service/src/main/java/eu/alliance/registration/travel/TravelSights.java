package eu.alliance.registration.travel;

import eu.alliance.platform.bank.BankAccounts;
import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.caller.Role;
import eu.alliance.registration.protection.ProtectedPerson;
import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this caller sees of a travel request, read by itself. */
@RequestScoped
class TravelSights {

    private final BankAccounts accounts;
    private final Caller caller;

    private @Nullable Set<UUID> hidden;

    TravelSights(BankAccounts accounts, Caller caller) {
        this.accounts = accounts;
        this.caller = caller;
    }

    TravelView whole(TravelRequest request) {
        return TravelView.of(request, new TravelView.Sight(showsItinerary(request), ending(request)), caller);
    }

    private @Nullable String ending(TravelRequest request) {
        var isOwn = caller.is(Role.FINANCE) || caller.actsFor(request.cityId());
        return isOwn ? accounts.endingOf(request.id()).orElse(null) : null;
    }

    /** Where a protected person comes from is their own city's business. */
    private boolean showsItinerary(TravelRequest request) {
        return caller.actsFor(request.cityId()) || !isHidden(request.traveller().delegateId());
    }

    /** They are few: one look for a whole list. */
    private boolean isHidden(UUID delegate) {
        if (hidden == null) {
            hidden = ProtectedPerson.all();
        }
        return hidden.contains(delegate);
    }

    TravelView row(TravelRequest request) {
        return TravelView.of(request, new TravelView.Sight(showsItinerary(request), null), caller);
    }
}
