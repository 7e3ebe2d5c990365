package eu.alliance.practice;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import eu.alliance.platform.testkit.ArchitectureRules;

@AnalyzeClasses(packages = "eu.alliance.practice", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests house = ArchTests.in(ArchitectureRules.class);

    @ArchTest
    static final ArchRule contentKnowsNoReader = noClasses()
            .that()
            .resideInAPackage("..practice.content..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..practice.practice..", "..practice.shelf..", "..practice.review..")
            .because("what is said does not depend on how far it has come");

    @ArchTest
    static final ArchRule nobodyReadsAnotherServicesClasses = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("eu.alliance.registration..", "eu.alliance.funding..")
            .because("services share schemas, not classes");
}
