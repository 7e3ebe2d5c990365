package eu.alliance.gateway.visit;

/** Whoever wants to know of each visit. Called on the visit's event loop; must not block. */
public interface Ledger {

    void began(Visit visit);

    void ended(Visit visit);
}
