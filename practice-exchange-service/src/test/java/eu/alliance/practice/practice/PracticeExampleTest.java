package eu.alliance.practice.practice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.alliance.platform.testkit.ContractSchemas;
import eu.alliance.platform.value.LocalizedText;
import eu.alliance.practice.content.Evidence;
import eu.alliance.practice.content.Prevention;
import eu.alliance.practice.practice.PracticeEvent.Archived;
import eu.alliance.practice.practice.PracticeEvent.Published;
import eu.alliance.practice.practice.PracticeEvent.Revised;
import eu.alliance.practice.practice.PracticeEvent.State;
import eu.alliance.practice.practice.PracticeEvent.Withdrawn;
import eu.alliance.practice.reader.Sensitivity;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The published examples are what this service writes, to the letter. */
@QuarkusTest
class PracticeExampleTest {

    static final ContractSchemas CONTRACTS = ContractSchemas.of("practice-exchange-service");
    static final UUID ID = UUID.fromString("01a20295-09c6-798b-b4c2-62fdab61caac");
    static final UUID TURIN = UUID.fromString("428c61d8-f559-574f-9997-b9fe00b49dc3");
    static final Instant AT = Instant.parse("2027-03-15T16:00:00Z");

    @Inject
    ObjectMapper json;

    @Test
    void areWhatIsWritten() throws Exception {
        isWritten("practice-published.v1", new Published(whole(5, 1, PracticeStatus.PUBLISHED), AT));
        isWritten("practice-revised.v1", new Revised(whole(10, 2, PracticeStatus.PUBLISHED), Sensitivity.PUBLIC, AT));
        isWritten("practice-archived.v1", new Archived(whole(11, 2, PracticeStatus.ARCHIVED), AT));
        isWritten(
                "practice-refresh-requested.v1",
                new PracticeEvent.RefreshRequested(whole(11, 2, PracticeStatus.PUBLISHED), AT));
        isWritten("practice-withdrawn.v1", new Withdrawn(bare(12, Sensitivity.PUBLIC, PracticeStatus.WITHDRAWN), AT));
        isWritten(
                "practice-published.v1.restricted",
                new Published(bare(5, Sensitivity.RESTRICTED, PracticeStatus.PUBLISHED), AT));
    }

    private void isWritten(String example, PracticeEvent fact) throws Exception {
        var written = json.readTree(json.writeValueAsString(fact));

        assertThat(written).as(example).isEqualTo(json.readTree(CONTRACTS.example(example)));
    }

    private static State whole(long revision, int version, PracticeStatus status) {
        return new State(
                ID,
                revision,
                Sensitivity.PUBLIC,
                status,
                version,
                TURIN,
                new LocalizedText(
                        Map.of("en", "ToNite: the riverside at night", "it", "ToNite: il lungofiume di notte")),
                List.of("night-time", "public-spaces"),
                Prevention.PRIMARY,
                "it",
                List.of("en", "it"),
                Evidence.PEER_REVIEWED,
                "3f4a0c5e9d1b7a2680e5c4d3b2a19f8e7d6c5b4a39281706f5e4d3c2b1a09f8e",
                TURIN);
    }

    private static State bare(long revision, Sensitivity sensitivity, PracticeStatus status) {
        return new State(
                ID, revision, sensitivity, status, null, null, null, null, null, null, null, null, null, TURIN);
    }
}
