package eu.alliance.practice.linked;

import eu.alliance.platform.entity.Listing;
import eu.alliance.practice.practice.PracticeStatus;
import eu.alliance.practice.practice.PracticeVersion;
import eu.alliance.practice.reader.Reader;
import io.quarkus.hibernate.orm.panache.Panache;
import java.util.List;

/** The practices that are there for everybody, whoever asks. */
final class PublicPractices {

    private static final Reader EVERYBODY = Reader.anybody();

    private PublicPractices() {}

    static Listing<PracticeVersion> all() {
        return Listing.of(PracticeVersion.class)
                .where(Reader.CONDITION, Reader.PARAMETER, EVERYBODY.held())
                .where("e.status = :status", "status", PracticeStatus.PUBLISHED);
    }

    /** Id and time of change of the latest. */
    static List<Object[]> latest(int most) {
        return Panache.getEntityManager()
                .createQuery(
                        "select e.practiceId, e.updatedAt from PracticeVersion e where e.status = PUBLISHED and "
                                + Reader.CONDITION + " order by e.id desc",
                        Object[].class)
                .setParameter(Reader.PARAMETER, EVERYBODY.held())
                .setMaxResults(most)
                .getResultList();
    }
}
