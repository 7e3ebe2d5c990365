package eu.alliance.practice.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.apache.lucene.util.FixedBitSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnTest {

    private static final int DOCUMENTS = 1003;

    /** Few and many values, one of each or more, nearly nothing, about half and nearly everything. */
    @ParameterizedTest
    @CsvSource({
        "3, 1, 1",
        "3, 1, 50",
        "3, 3, 99",
        "100, 1, 1",
        "100, 5, 1",
        "100, 5, 20",
        "100, 5, 99",
        "100, 12, 1",
        "100, 12, 99",
        "200, 1, 0",
        "200, 1, 1",
        "200, 1, 49",
        "200, 1, 51",
        "200, 1, 99",
        "200, 1, 100"
    })
    void countsWhatIsInASetAndNothingElse(int values, int most, int percent) {
        var random = new Random(values * 1000L + percent);
        // as another segment may have numbered them
        var numbers = IntStream.range(0, values).map(ord -> 2 * ord + 1).toArray();
        var column = new Column(numbers, DOCUMENTS);
        var fitting = new FixedBitSet(DOCUMENTS);
        var expected = new int[2 * values + 7];
        for (int document = 0; document < DOCUMENTS; document++) {
            boolean fits = random.nextInt(100) < percent;
            if (fits) {
                fitting.set(document);
            }
            var ords =
                    random.ints(random.nextInt(most + 1), 0, values).distinct().toArray();
            for (int ord : ords) {
                column.add(document, ord);
                expected[numbers[ord]] += fits ? 1 : 0;
            }
        }

        var counts = new int[expected.length];
        column.count(Blocks.of(fitting), counts);

        assertThat(counts).isEqualTo(expected);
    }
}
