package eu.alliance.practice.search;

import org.apache.lucene.search.similarities.BM25Similarity;

/** BM25 for short texts. No word counts for nothing, however common: one that stands there beats any misspelling. */
final class RankedByWords extends BM25Similarity {

    RankedByWords() {
        super(0.9f, 0.4f);
    }

    @Override
    protected float idf(long documents, long all) {
        return 1 + super.idf(documents, all);
    }
}
