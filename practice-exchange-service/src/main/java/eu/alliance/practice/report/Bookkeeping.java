package eu.alliance.practice.report;

import eu.alliance.platform.value.LocalizedText;
import eu.alliance.platform.value.Money;
import eu.alliance.practice.answer.Figures;
import eu.alliance.practice.city.KnownCity;
import eu.alliance.practice.collection.DataCollection;
import eu.alliance.practice.heard.HeardFact;
import eu.alliance.practice.reader.Reader;
import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Adds a year up from the library's own tables and from what was heard. */
@ApplicationScoped
class Bookkeeping {

    private static final String SHARED = "e.publishedAt >= :from and e.publishedAt < :until and e.status in"
            + " (PUBLISHED, ARCHIVED) and " + Reader.CONDITION;

    AnnualReport of(int year, String status, Instant now) {
        return new AnnualReport(
                year,
                status,
                members(),
                HeardFact.of(year, "summit").stream()
                        .filter(fact -> !fact.is("CANCELLED"))
                        .map(fact -> new AnnualReport.Summit(
                                fact.id(),
                                fact.title().orElseGet(() -> LocalizedText.of("en", "Summit")),
                                fact.status()))
                        .toList(),
                delegations(year),
                new AnnualReport.Signatures(
                        HeardFact.of(year, "signature").stream()
                                .filter(Bookkeeping::isSigned)
                                .count(),
                        HeardFact.upTo(year, "signature", "SIGNED")
                                + HeardFact.upTo(year, "signature", "SIGNED_ON_BEHALF")),
                practices(year),
                adoptions(year),
                trainings(year),
                DataCollection.closedIn(year).stream()
                        .map(each -> new AnnualReport.Survey(
                                each.id(), each.details().title(), Figures.of(each)))
                        .toList(),
                grants(year),
                List.of(),
                now.truncatedTo(ChronoUnit.SECONDS),
                status.equals(AnnualReport.CLOSED) ? 2 : 1);
    }

    private static AnnualReport.Members members() {
        var byCountry = KnownCity.membersByCountry();
        return new AnnualReport.Members(
                byCountry.values().stream().mapToLong(Long::longValue).sum(), sorted(byCountry));
    }

    private static AnnualReport.Delegations delegations(int year) {
        var confirmed = HeardFact.of(year, "delegation").stream()
                .filter(fact -> fact.is("CONFIRMED"))
                .toList();
        return new AnnualReport.Delegations(
                confirmed.size(),
                confirmed.stream().mapToLong(HeardFact::people).sum());
    }

    private static boolean isSigned(HeardFact fact) {
        return fact.is("SIGNED") || fact.is("SIGNED_ON_BEHALF");
    }

    private static AnnualReport.Practices practices(int year) {
        var rows = query("select e.topics, e.evidence, e.publishedAt from PracticeVersion e where " + SHARED, year);
        var topics = new TreeMap<String, Long>();
        var evidence = new TreeMap<String, Long>();
        for (var row : rows) {
            if (row[0] instanceof List<?> named) {
                named.forEach(code -> topics.merge(String.valueOf(code), 1L, Long::sum));
            }
            evidence.merge(String.valueOf(row[1]), 1L, Long::sum);
        }
        return new AnnualReport.Practices(rows.size(), sorted(topics), sorted(evidence), months(rows, year));
    }

    private static List<AnnualReport.Count> months(List<Object[]> rows, int year) {
        var counts = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> YearMonth.from(((Instant) row[2]).atZone(ZoneOffset.UTC)), Collectors.counting()));
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> YearMonth.of(year, month))
                .map(month -> new AnnualReport.Count(month.toString(), counts.getOrDefault(month, 0L)))
                .toList();
    }

    private static AnnualReport.Adoptions adoptions(int year) {
        var stages = new TreeMap<String, Long>();
        query(
                        "select a.stage, a.id from Adoption a where a.createdAt >= :from and a.createdAt < :until and"
                                + " a.practiceId in (select e.practiceId from PracticeVersion e where"
                                + " e.status in (PUBLISHED, ARCHIVED) and " + Reader.CONDITION + ")",
                        year)
                .forEach(row -> stages.merge(String.valueOf(row[0]), 1L, Long::sum));
        return new AnnualReport.Adoptions(
                stages.values().stream().mapToLong(Long::longValue).sum(), sorted(stages));
    }

    private static AnnualReport.Trainings trainings(int year) {
        var rows = query(
                "select e.id, (select count(n) from Enrolment n where n.trainingId = e.id and n.status = CONFIRMED)"
                        + " from Training e where e.status = PUBLISHED and e.startsAt >= :from and e.startsAt < :until"
                        + " and " + Reader.CONDITION,
                year);
        return new AnnualReport.Trainings(
                rows.size(), rows.stream().mapToLong(row -> (Long) row[1]).sum());
    }

    private static AnnualReport.Grants grants(int year) {
        var applications = HeardFact.of(year, "application");
        var grants = HeardFact.of(year, "grant");
        return new AnnualReport.Grants(
                applications.size(),
                applications.stream().filter(fact -> fact.is("AWARDED")).count(),
                grants.size(),
                Money.euros(sum(grants, HeardFact::amount)),
                Money.euros(sum(grants, HeardFact::paid)));
    }

    private static BigDecimal sum(List<HeardFact> facts, Function<HeardFact, BigDecimal> part) {
        return facts.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<Object[]> query(String hql, int year) {
        var from = LocalDate.of(year, 1, 1).atStartOfDay(ZoneOffset.UTC);
        return Panache.getEntityManager()
                .createQuery(hql, Object[].class)
                .setParameter("from", from.toInstant())
                .setParameter("until", from.plusYears(1).toInstant())
                .setParameter(Reader.PARAMETER, Reader.anybody().held())
                .getResultList();
    }

    private static List<AnnualReport.Count> sorted(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(each -> new AnnualReport.Count(each.getKey(), each.getValue()))
                .sorted(Comparator.comparingLong(AnnualReport.Count::count)
                        .reversed()
                        .thenComparing(AnnualReport.Count::code))
                .toList();
    }
}
