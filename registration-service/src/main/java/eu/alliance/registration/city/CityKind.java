package eu.alliance.registration.city;

/** What sort of organisation takes part. */
public enum CityKind {
    CITY,
    INSTITUTION,
    OPERATOR
}
