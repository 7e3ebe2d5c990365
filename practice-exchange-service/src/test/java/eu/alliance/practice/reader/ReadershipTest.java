package eu.alliance.practice.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class ReadershipTest {

    static final UUID OWNER = UUID.randomUUID();
    static final UUID OTHER = UUID.randomUUID();
    static final UUID CIRCLE = UUID.randomUUID();
    static final UUID OTHER_CIRCLE = UUID.randomUUID();

    /** Each kind of reader, and what they may read in words of their own. */
    static final Map<Reader, Predicate<Readership>> RULE = Map.of(
            Reader.anybody(), r -> r.published() && r.sensitivity() == Sensitivity.PUBLIC,
            Reader.expert(), r -> r.submitted(),
            Reader.ofCity(OWNER, false, List.of()), r -> true,
            Reader.ofCity(OTHER, false, List.of()), r -> r.published() && r.sensitivity() == Sensitivity.PUBLIC,
            Reader.ofCity(OTHER, true, List.of()), r -> r.published() && r.sensitivity() != Sensitivity.RESTRICTED,
            Reader.ofCity(OTHER, true, List.of(OTHER_CIRCLE)),
                    r -> r.published() && r.sensitivity() != Sensitivity.RESTRICTED,
            Reader.ofCity(OTHER, true, List.of(OTHER_CIRCLE, CIRCLE)), r -> r.published(),
            Reader.ofCity(OTHER, false, List.of(CIRCLE)), r -> r.published() && r.sensitivity() != Sensitivity.MEMBERS);

    @Test
    void opensToWhomItIsMeantForAndToNobodyElse() {
        for (var sensitivity : Sensitivity.values()) {
            for (var progress : new boolean[][] {{false, false}, {true, false}, {true, true}}) {
                var circles = sensitivity == Sensitivity.RESTRICTED ? List.of(CIRCLE) : List.<UUID>of();
                var readership = new Readership(OWNER, progress[0], progress[1], sensitivity, circles);
                RULE.forEach((reader, rule) -> assertThat(reader.mayRead(readership.keys()))
                        .as("%s reads %s", reader, readership)
                        .isEqualTo(rule.test(readership)));
            }
        }
    }

    @Test
    void addsUpForWhoIsSeveralThings() {
        var draft = new Readership(OWNER, false, false, Sensitivity.PUBLIC, List.of());
        var reviewerOfTheCity = Reader.expert().and(Reader.ofCity(OWNER, true, List.of()));

        assertThat(Reader.expert().mayRead(draft.keys())).isFalse();
        assertThat(reviewerOfTheCity.mayRead(draft.keys())).isTrue();
    }
}
