package eu.alliance.practice.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.alliance.platform.events.Visibility;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.value.LocalizedText;
import eu.alliance.practice.content.Evidence;
import eu.alliance.practice.content.PracticeDetails;
import eu.alliance.practice.content.Prevention;
import eu.alliance.practice.content.Sections;
import eu.alliance.practice.practice.PracticeEvent.Published;
import eu.alliance.practice.practice.PracticeEvent.Revised;
import eu.alliance.practice.reader.Reader;
import eu.alliance.practice.reader.Sensitivity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PracticeTest {

    static final Instant NOW = Instant.parse("2027-03-15T16:00:00Z");
    static final UUID CITY = UUID.randomUUID();
    static final UUID CIRCLE = UUID.randomUUID();

    final Practice practice = new Practice(CITY, NOW);

    @Test
    void isPublishedOnceAPeerHasReviewedIt() {
        var working = working(details(Sensitivity.PUBLIC));
        practice.submit(working, NOW);

        assertThatThrownBy(() -> practice.publish(working, NOW))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.reason()).isEqualTo("REVIEW_MISSING"));
        practice.review(working, NOW);
        var facts = practice.publish(working, NOW);

        assertThat(facts).singleElement().isInstanceOf(Published.class);
        assertThat(version(working).status()).isEqualTo(PracticeStatus.PUBLISHED);
        assertThat(version(working).evidence()).isEqualTo(Evidence.PEER_REVIEWED);
    }

    @Test
    void isPublishedByAReviewOfAnEarlierRound() {
        var working = working(details(Sensitivity.PUBLIC));
        practice.submit(working, NOW);
        practice.review(working, NOW);
        practice.requestChanges(working, "Figures, please.", NOW);
        practice.submit(working, NOW);

        assertThat(version(working).round()).isEqualTo(2);
        assertThat(practice.publish(working, NOW)).hasSize(1);
    }

    @Test
    void isNotSubmittedWithHolesInIt() {
        var working = working(new PracticeDetails(
                LocalizedText.of("en", "Bare"),
                null,
                null,
                null,
                Prevention.PRIMARY,
                null,
                Sensitivity.PUBLIC,
                null,
                "en",
                null,
                null,
                null));

        assertThatThrownBy(() -> practice.submit(working, NOW))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        no -> assertThat(no.violations())
                                .extracting("pointer")
                                .containsExactly("/summary", "/topics", "/sections"));
        assertThat(version(working).status()).isEqualTo(PracticeStatus.DRAFT);
    }

    @Test
    void showsTheDraftOfANewVersionToItsCityOnly() {
        var published = published(details(Sensitivity.PUBLIC));

        var fresh = practice.draftAnew(published, NOW);
        var both = new Editions(published.published(), Optional.of(fresh));

        assertThat(both.shownTo(Reader.ofCity(CITY, true, List.of()))).contains(fresh);
        assertThat(both.shownTo(Reader.expert())).isEqualTo(published.published());
        assertThat(both.shownTo(Reader.anybody())).isEqualTo(published.published());
        assertThat(fresh.number()).isEqualTo(2);
        assertThatThrownBy(() -> practice.draftAnew(both, NOW)).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @CsvSource({
        "PUBLIC,     PUBLIC,     PUBLIC",
        "MEMBERS,    PUBLIC,     PUBLIC",
        "RESTRICTED, MEMBERS,    MEMBERS",
        "PUBLIC,     MEMBERS,    PUBLIC MEMBERS",
        "PUBLIC,     RESTRICTED, PUBLIC OWNER",
        "MEMBERS,    RESTRICTED, MEMBERS OWNER",
    })
    void tellsThoseWhoHeldItWhenItClosesToThem(Sensitivity former, Sensitivity fresh, String seenBy) {
        var old = published(details(former));
        var draft = practice.draftAnew(old, NOW);
        draft.change(details(fresh).content(), fresh, details(fresh).namedCircles(), NOW);
        var both = new Editions(old.published(), Optional.of(draft));
        practice.submit(both, NOW);
        practice.review(both, NOW);

        var facts = practice.publish(both, NOW);

        assertThat(facts)
                .extracting(PracticeEvent::visibility)
                .extracting(Visibility::name)
                .containsExactly(seenBy.split(" "));
        assertThat(facts).allSatisfy(fact -> assertThat(fact).isInstanceOf(Revised.class));
        assertThat(facts)
                .extracting(fact -> fact.practice().revision())
                .isSorted()
                .doesNotHaveDuplicates();
        if (facts.size() > 1 || fresh == Sensitivity.RESTRICTED) {
            assertThat(facts.getFirst().practice().title()).isNull();
            assertThat(facts.getFirst().practice().sensitivity()).isEqualTo(fresh);
        }
        assertThat(version(old).status()).isEqualTo(PracticeStatus.REPLACED);
    }

    @Test
    void tellsNobodyOfAWithdrawalThatNobodyKnewOf() {
        var working = working(details(Sensitivity.PUBLIC));

        assertThat(practice.withdraw(working, "Not ours.", NOW)).isEmpty();
        assertThat(practice.tombstone()).contains(new Practice.Tombstone(practice.id(), NOW, "Not ours."));
    }

    @Test
    void isWithdrawnWithWhateverIsInTheWorks() {
        var published = published(details(Sensitivity.MEMBERS));
        var draft = practice.draftAnew(published, NOW);

        var facts = practice.withdraw(new Editions(published.published(), Optional.of(draft)), "Outdated.", NOW);

        assertThat(facts).singleElement().satisfies(fact -> {
            assertThat(fact).isInstanceOf(PracticeEvent.Withdrawn.class);
            assertThat(fact.visibility()).isEqualTo(Visibility.MEMBERS);
            assertThat(fact.practice().title()).isNull();
        });
        assertThat(draft.status()).isEqualTo(PracticeStatus.WITHDRAWN);
    }

    static PracticeDetails details(Sensitivity sensitivity) {
        var text = LocalizedText.of("en", "Some words.");
        return new PracticeDetails(
                text,
                text,
                new Sections(text, null, null, null, null, null, null, null),
                List.of("parks"),
                Prevention.PRIMARY,
                null,
                sensitivity,
                sensitivity == Sensitivity.RESTRICTED ? List.of(CIRCLE) : null,
                "en",
                null,
                null,
                null);
    }

    private Editions working(PracticeDetails details) {
        return new Editions(Optional.empty(), Optional.of(practice.draft(details, NOW)));
    }

    private Editions published(PracticeDetails details) {
        var working = working(details);
        practice.submit(working, NOW);
        practice.review(working, NOW);
        practice.publish(working, NOW);
        return new Editions(working.working(), Optional.empty());
    }

    private static PracticeVersion version(Editions editions) {
        return editions.all().findFirst().orElseThrow();
    }
}
