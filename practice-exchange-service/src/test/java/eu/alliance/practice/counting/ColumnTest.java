package eu.alliance.practice.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.apache.lucene.util.FixedBitSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnTest {

    private static final int DOCUMENTS = 1003;

    /** Few and many values, nearly nothing, about half and nearly everything. */
    @ParameterizedTest
    @CsvSource({"3, 1", "3, 50", "3, 99", "200, 0", "200, 1", "200, 49", "200, 51", "200, 99", "200, 100"})
    void countsWhatIsInASetAndNothingElse(int values, int percent) {
        var random = new Random(values * 1000L + percent);
        // as another segment may have numbered them
        var numbers = IntStream.range(0, values).map(ord -> 2 * ord + 1).toArray();
        var column = new Column(numbers, DOCUMENTS);
        var fitting = new FixedBitSet(DOCUMENTS);
        var expected = new int[2 * values + 7];
        for (int document = 0; document < DOCUMENTS; document++) {
            int ord = random.nextInt(values + 1) - 1;
            boolean fits = random.nextInt(100) < percent;
            if (ord >= 0) {
                column.add(document, ord);
            }
            if (fits) {
                fitting.set(document);
            }
            if (fits && ord >= 0) {
                expected[numbers[ord]]++;
            }
        }

        var counts = new int[expected.length];
        column.count(Blocks.of(fitting), counts);

        assertThat(counts).isEqualTo(expected);
    }
}
