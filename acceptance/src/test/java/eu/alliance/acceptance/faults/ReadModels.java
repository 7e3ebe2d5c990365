package eu.alliance.acceptance.faults;

import static eu.alliance.localstack.stack.Application.FUNDING;
import static eu.alliance.localstack.stack.Application.PRACTICE;
import static eu.alliance.localstack.stack.Application.REGISTRATION;

import java.util.List;

/** What the services know of each other beside what is so. */
final class ReadModels {

    private static final String CITIES = "select id, revision, slug, country, status, name::text from %s order by id";

    private static final String CITIES_FOR_FUNDING = """
        select id, revision, slug, country, status, name::text, kind, (population ->> 'value')::bigint
        from city order by id\
        """;

    private static final String CITIES_IN_FUNDING = """
        select id, revision, slug, country, status, name::text, kind, population from known_city order by id\
        """;

    /** Of a withdrawn practice nothing more is told than that. */
    private static final String LIBRARY = """
            select practice_id, case when told then number end, status, sensitivity,
                case when told then sha256 end, case when told then (content -> 'title')::text end
            from (select distinct on (practice_id) *, status <> 'WITHDRAWN' as told
                  from practice_version where published_at is not null and status <> 'REPLACED'
                  order by practice_id, number desc) latest
            order by practice_id""";

    private static final String LIBRARY_IN_FUNDING =
            "select id, version, status, sensitivity, sha256, title::text from known_practice order by id";

    private final World world;

    ReadModels(World world) {
        this.world = world;
    }

    List<List<String>> cities() {
        return world.tables(REGISTRATION).rows(CITIES.formatted("city"));
    }

    List<List<String>> citiesAsPracticeKnowsThem() {
        return world.tables(PRACTICE).rows(CITIES.formatted("known_city"));
    }

    List<List<String>> citiesForFunding() {
        return world.tables(REGISTRATION).rows(CITIES_FOR_FUNDING);
    }

    List<List<String>> citiesAsFundingKnowsThem() {
        return world.tables(FUNDING).rows(CITIES_IN_FUNDING);
    }

    List<List<String>> practices() {
        return world.tables(PRACTICE).rows(LIBRARY);
    }

    List<List<String>> practicesAsFundingKnowsThem() {
        return world.tables(FUNDING).rows(LIBRARY_IN_FUNDING);
    }
}
