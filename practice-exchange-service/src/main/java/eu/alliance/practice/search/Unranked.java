package eu.alliance.practice.search;

import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;

/** What fits a query, whatever its rank: a form that Lucene goes through in blocks. */
final class Unranked {

    private Unranked() {}

    static Query of(Query query) {
        return switch (query) {
            case BoostQuery boosted -> of(boosted.getQuery());
            case ConstantScoreQuery constant -> of(constant.getQuery());
            case DisjunctionMaxQuery best -> {
                var any = new BooleanQuery.Builder();
                best.getDisjuncts().forEach(each -> any.add(of(each), Occur.SHOULD));
                yield any.build();
            }
            case BooleanQuery several -> {
                var same = new BooleanQuery.Builder();
                several.clauses().forEach(each -> same.add(of(each.query()), each.occur()));
                yield same.setMinimumNumberShouldMatch(several.getMinimumNumberShouldMatch())
                        .build();
            }
            default -> query;
        };
    }
}
