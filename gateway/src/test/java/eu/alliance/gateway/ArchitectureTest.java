package eu.alliance.gateway;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import eu.alliance.platform.testkit.ArchitectureRules;

@AnalyzeClasses(
        packages = "eu.alliance.gateway",
        importOptions = {DoNotIncludeTests.class, ArchitectureTest.ButTheClock.class})
class ArchitectureTest {

    @ArchTest
    static final ArchTests house = ArchTests.in(ArchitectureRules.class);

    /** The one place where the machine's clock is taken, to be handed in everywhere else. */
    static final class ButTheClock implements ImportOption {

        @Override
        public boolean includes(Location location) {
            return !location.contains("/eu/alliance/gateway/Time.class");
        }
    }
}
