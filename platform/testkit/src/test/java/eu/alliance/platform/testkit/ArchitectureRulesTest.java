package eu.alliance.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import eu.alliance.sample.Right;
import eu.alliance.sample.Wrong;
import eu.alliance.sample.fair.Fair;
import eu.alliance.sample.town.Town;
import eu.alliance.sample.util.Strings;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArchitectureRulesTest {

    private static final Map<String, List<String>> BROKEN_BY = Map.ofEntries(
            Map.entry("everyEndpointSaysWhoMayCall", List.of("SilentResource")),
            Map.entry("endpointsArePublic", List.of("HiddenResource")),
            Map.entry("writesAreTransactions", List.of("LooseResource")),
            Map.entry("entitiesHideTheirState", List.of("OpenEntity")),
            Map.entry(
                    "entitiesNeverReachTheWire",
                    List.of(
                            "BareEntityResource",
                            "ListedEntityResource",
                            "WrappedEntityResource",
                            "TakenEntityResource")),
            Map.entry("timeAndIdsAreHandedIn", List.of("AsksForNow", "AsksForToday", "AsksForMillis", "AsksForId")),
            Map.entry("namesSaySomething", List.of("TownManager", "TownImpl", "ITown")),
            Map.entry("onlyTheDoorSpeaksHttp", List.of("SpeaksHttp")),
            Map.entry("nobodySendsToKafkaButTheRelay", List.of("SendsItself")),
            Map.entry("dependenciesComeThroughTheConstructor", List.of("TakesByField", "TakesConfigByField")),
            Map.entry("featuresFormNoCycles", List.of("town")),
            Map.entry("packagesAreFeatures", List.of("util")));

    private static final JavaClasses WRONG =
            new ClassFileImporter().importClasses(classes(Wrong.class, Town.class, Fair.class, Strings.class));

    private static final JavaClasses RIGHT = new ClassFileImporter().importClasses(classes(Right.class));

    @Test
    void eachIsBrokenByTheClassesThatBreakIt() {
        rules().forEach((name, rule) -> {
            var report = rule.evaluate(WRONG).getFailureReport().toString();

            assertThat(report).as(name).contains(BROKEN_BY.getOrDefault(name, List.of("a fixture for " + name)));
        });
    }

    @Test
    void noneIsBrokenByClassesThatKeepThem() {
        rules().forEach((name, rule) ->
                assertThat(rule.evaluate(RIGHT).hasViolation()).as(name).isFalse());
    }

    @Test
    void eachSaysWhy() {
        rules().forEach((name, rule) ->
                assertThat(rule.getDescription()).as(name).contains("because"));
    }

    private static Map<String, ArchRule> rules() {
        var rules = new HashMap<String, ArchRule>();
        for (var field : ArchitectureRules.class.getDeclaredFields()) {
            if (field.isAnnotationPresent(ArchTest.class)) {
                try {
                    rules.put(field.getName(), (ArchRule) field.get(null));
                } catch (IllegalAccessException e) {
                    throw new AssertionError(e);
                }
            }
        }
        assertThat(new TreeSet<>(rules.keySet())).isEqualTo(new TreeSet<>(BROKEN_BY.keySet()));
        return rules;
    }

    private static Set<Class<?>> classes(Class<?>... outer) {
        return Arrays.stream(outer)
                .flatMap(each -> Stream.concat(
                        Stream.of(each),
                        Arrays.stream(each.getDeclaredClasses())
                                .flatMap(inner ->
                                        Stream.concat(Stream.of(inner), Arrays.stream(inner.getDeclaredClasses())))))
                .collect(Collectors.toSet());
    }
}
