package eu.alliance.platform.caller;

import java.util.Set;

/** Realm roles, as in the identity provider; constants, so that annotations can name them. */
public final class Role {

    public static final String REGISTRAR = "registrar";
    public static final String EDITOR = "editor";
    public static final String GRANTS_OFFICER = "grants-officer";
    public static final String FINANCE = "finance";
    public static final String DATA_PROTECTION = "data-protection";
    public static final String REVIEWER = "reviewer";
    public static final String EVALUATOR = "evaluator";
    public static final String CITY_ADMIN = "city-admin";
    public static final String CITY_EDITOR = "city-editor";
    public static final String OPERATOR = "operator";

    public static final Set<String> STAFF = Set.of(REGISTRAR, EDITOR, GRANTS_OFFICER, FINANCE, DATA_PROTECTION);

    private Role() {}
}
