package eu.alliance.platform.testkit;

import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rules of the house that every service keeps: {@code @ArchTest static final ArchTests house = ArchTests.in(ArchitectureRules.class);} */
public final class ArchitectureRules {

    private static final String ENTITY = "jakarta.persistence.Entity";

    private ArchitectureRules() {}

    @ArchTest
    public static final ArchRule featuresFormNoCycles = slices().matching("eu.alliance.*.(*)..")
            .should()
            .beFreeOfCycles()
            .allowEmptyShould(true)
            .because("a feature that needs one that needs it is one feature in two folders");

    @ArchTest
    public static final ArchRule everyEndpointSaysWhoMayCall = methods()
            .that(Endpoints.areEndpoints())
            .should(be(Endpoints.declaredForCallers()))
            .allowEmptyShould(true)
            .because("an endpoint that says nothing is an endpoint nobody thought about");

    @ArchTest
    public static final ArchRule endpointsArePublic = methods()
            .that(Endpoints.areEndpoints())
            .should()
            .bePublic()
            .allowEmptyShould(true)
            .because("Quarkus REST passes over any other in silence");

    @ArchTest
    public static final ArchRule writesAreTransactions = methods()
            .that(Endpoints.areWrites())
            .should(be(Endpoints.inTransaction()))
            .allowEmptyShould(true)
            .because("the change, its event, its audit entry and its idempotency key are kept together or not at all");

    @ArchTest
    public static final ArchRule entitiesHideTheirState = fields().that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(ENTITY)
            .and()
            .areNotStatic()
            .should()
            .bePrivate()
            .allowEmptyShould(true)
            .because("only the entity itself decides what it becomes");

    @ArchTest
    public static final ArchRule entitiesNeverReachTheWire = noMethods()
            .that(Endpoints.areEndpoints())
            .should(be(Endpoints.exchanging(ENTITY)))
            .allowEmptyShould(true)
            .because("what callers see and send is a contract, and the database's shape isn't one");

    @ArchTest
    public static final ArchRule timeAndIdsAreHandedIn = noClasses()
            .should(Calls.askTheMachineForTimeOrRandomness())
            .allowEmptyShould(true)
            .because("a Clock and Ids are injected, so that a test can hand in its own and ids stay version 7");

    @ArchTest
    public static final ArchRule namesSaySomething = noClasses()
            .that()
            .areNotAnonymousClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould(Calls.haveAVagueName())
            .allowEmptyShould(true)
            .because("a name that fits everything tells nothing");

    @ArchTest
    public static final ArchRule packagesAreFeatures = noClasses()
            .should()
            .resideInAnyPackage(
                    "..dto..",
                    "..mapper..",
                    "..mappers..",
                    "..service..",
                    "..services..",
                    "..impl..",
                    "..util..",
                    "..utils..",
                    "..controller..",
                    "..controllers..",
                    "..model..",
                    "..common..")
            .allowEmptyShould(true)
            .because("a feature is read in one folder, not in nine");

    @ArchTest
    public static final ArchRule onlyTheDoorSpeaksHttp = noClasses()
            .that(Endpoints.areNotDoors())
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy..")
            .allowEmptyShould(true)
            .because("the domain refuses in its own words; the platform says it in HTTP");

    @ArchTest
    public static final ArchRule nobodySendsToKafkaButTheRelay = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.eclipse.microprofile.reactive.messaging..", "org.apache.kafka.clients.producer..")
            .allowEmptyShould(true)
            .because("an event is a row in the outbox first, or it is lost or a ghost one day");

    @ArchTest
    public static final ArchRule dependenciesComeThroughTheConstructor = noFields()
            .should()
            .beAnnotatedWith("jakarta.inject.Inject")
            .orShould()
            .beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
            .allowEmptyShould(true)
            .because("what a class needs is seen where it is made");
}
