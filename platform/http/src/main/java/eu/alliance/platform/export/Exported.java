package eu.alliance.platform.export;

/** Media types of a collection that staff export: {@code @Produces({"application/json", Exported.CSV, Exported.XLSX})}. */
public final class Exported {

    public static final String CSV = Table.CSV;
    public static final String XLSX = Table.XLSX;

    private Exported() {}
}
