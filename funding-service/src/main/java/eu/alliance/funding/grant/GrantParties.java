package eu.alliance.funding.grant;

import eu.alliance.funding.obligation.Obligation;
import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.caller.Role;
import eu.alliance.platform.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Who may see and do what with a grant. */
@ApplicationScoped
public class GrantParties {

    private final Caller caller;

    GrantParties(Caller caller) {
        this.caller = caller;
    }

    boolean areStaff() {
        return caller.is(Role.GRANTS_OFFICER) || caller.is(Role.FINANCE);
    }

    public Grant visible(Grant grant) {
        if (!areStaff() && caller.city().filter(grant.cities()::contains).isEmpty()) {
            throw Refusal.notFound("grant");
        }
        return grant;
    }

    /** For its coordinator, who alone answers for it; a partner may look. */
    public Grant coordinated(Grant grant) {
        if (!caller.actsFor(visible(grant).coordinatorId())) {
            throw Refusal.forbidden("COORDINATOR_ONLY", "Only the coordinator does this.");
        }
        return grant;
    }

    /** For finance, unless it was they who decided. */
    public Grant payable(Grant grant) {
        if (grant.isDecidedBy(caller.subject())) {
            throw Refusal.forbidden("FOUR_EYES", "Whoever decided the award does not pay it.");
        }
        return grant;
    }

    public boolean mayPay(Grant grant) {
        return caller.is(Role.FINANCE) && grant.status() == GrantStatus.SIGNED && !grant.isDecidedBy(caller.subject());
    }

    public GrantView view(Grant grant) {
        return views(List.of(grant)).getFirst();
    }

    /** What is beside several grants is looked up at once. */
    List<GrantView> views(List<Grant> grants) {
        var obligations = Obligation.of(grants.stream().map(Grant::id).toList());
        return grants.stream()
                .map(grant -> GrantView.of(grant, obligations.get(grant.id()), moves(grant)))
                .toList();
    }

    private List<String> moves(Grant grant) {
        var moves = new ArrayList<String>();
        var status = grant.status();
        if (caller.is(Role.CITY_ADMIN) && caller.actsFor(grant.coordinatorId()) && status == GrantStatus.AWARDED) {
            moves.addAll(List.of("signature", "decline"));
        }
        if (caller.is(Role.GRANTS_OFFICER)) {
            if (status == GrantStatus.SIGNED) {
                moves.add("suspension");
            }
            if (status == GrantStatus.SUSPENDED) {
                moves.add("resumption");
            }
            if (status.isRunning()) {
                moves.add("closing");
            }
        }
        if (mayPay(grant)) {
            moves.add("payments");
        }
        return moves;
    }
}
