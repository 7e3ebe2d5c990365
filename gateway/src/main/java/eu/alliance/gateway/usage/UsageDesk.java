package eu.alliance.gateway.usage;

import eu.alliance.gateway.database.Database;
import eu.alliance.gateway.desk.Desk;
import eu.alliance.gateway.visit.Denial;
import eu.alliance.gateway.visit.Json;
import eu.alliance.gateway.visit.Visit;
import eu.alliance.platform.problem.Refusal;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** {@code GET /v1/usage}: what each client asked for on a day, for staff. */
@Singleton
class UsageDesk implements Desk {

    private static final Denial UNAVAILABLE =
            Denial.tryAgain(503, "USAGE_UNAVAILABLE", "Usage can't be read at the moment.", 2);

    private final Database database;

    UsageDesk(Database database) {
        this.database = database;
    }

    @Override
    public Map<String, Page> pages() {
        return Map.of("/v1/usage", this::serve);
    }

    private void serve(Visit visit) {
        var guest = visit.guest();
        var method = visit.request().method();
        if (method != HttpMethod.GET && method != HttpMethod.HEAD) {
            visit.deny(Denial.methodNotAllowed(allowed(visit.path())));
        } else if (guest == null) {
            visit.deny(Denial.tokenNeeded());
        } else if (!guest.isStaff()) {
            visit.deny(Denial.of(403, "FORBIDDEN", "Usage is for staff."));
        } else {
            answer(visit);
        }
    }

    private void answer(Visit visit) {
        try {
            var today = LocalDate.ofInstant(visit.arrivedAt(), ZoneOffset.UTC);
            var query = UsageQuery.of(visit.request().query(), today);
            Thread.ofVirtual().name("usage-page").start(() -> read(visit, query));
        } catch (Refusal refusal) {
            visit.deny(Denial.of(refusal));
        }
    }

    private void read(Visit visit, UsageQuery query) {
        try {
            var rows = database.transaction(connection -> UsageTable.list(connection, query, query.limit() + 1));
            visit.loop().runOnContext(_ -> answer(visit, query, rows));
        } catch (Database.Unavailable _) {
            visit.loop().runOnContext(_ -> visit.deny(UNAVAILABLE));
        }
    }

    private static void answer(Visit visit, UsageQuery query, List<UsageTable.Row> rows) {
        if (visit.request().response().closed()) {
            return;
        }
        boolean more = rows.size() > query.limit();
        var shown = more ? rows.subList(0, query.limit()) : rows;
        var json = Json.MAPPER.createObjectNode();
        var items = json.putArray("items");
        for (var row : shown) {
            items.addObject()
                    .put("date", row.date().toString())
                    .put("client", row.client())
                    .put("cityId", row.cityId() == null ? null : row.cityId().toString())
                    .put("requests", row.requests())
                    .put("refused", row.refused())
                    .put("limited", row.limited())
                    .put("failed", row.failed());
        }
        var next = more ? query.next(shown.getLast()) : null;
        json.put("next", next);
        var headers = visit.request().response().headers();
        headers.set("Cache-Control", "private, no-cache");
        if (next != null) {
            headers.set("Link", "<" + next + ">; rel=\"next\"");
        }
        visit.answer(200, "application/json", Buffer.buffer(Json.bytes(json)));
    }
}
