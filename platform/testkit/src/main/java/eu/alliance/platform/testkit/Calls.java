package eu.alliance.platform.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callCodeUnitWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import java.time.Clock;
import java.util.Set;
import java.util.regex.Pattern;

/** What the rules ask of calls and of names. */
final class Calls {

    private static final Set<String> FORBIDDEN = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone",
            "java.time.Clock.system",
            "java.time.Clock.tickMillis",
            "java.time.Clock.tickSeconds",
            "java.time.Clock.tickMinutes",
            "java.util.UUID.randomUUID",
            "java.util.Calendar.getInstance",
            "java.lang.Math.random");

    private static final Set<String> UNSEEDED = Set.of("java.util.Date", "java.util.Random");

    private static final Pattern VAGUE = Pattern.compile(
            ".*(Service|Services|Manager|Helper|Helpers|Util|Utils|Dto|DTO|Mapper)|Abstract[A-Z].*|I[A-Z][a-z].*");

    private Calls() {}

    static ArchCondition<JavaClass> askTheMachineForTimeOrRandomness() {
        return callCodeUnitWhere(
                describe("the machine is asked for time or randomness", call -> asksTheMachine(call.getTarget())));
    }

    private static boolean asksTheMachine(CodeUnitCallTarget target) {
        var owner = target.getOwner().getName();
        var clockless = target.getRawParameterTypes().stream().noneMatch(each -> each.isAssignableTo(Clock.class));
        return FORBIDDEN.contains(owner + "." + target.getName())
                || (target.getName().equals("now") && owner.startsWith("java.time.") && clockless)
                || (target.getName().equals("<init>")
                        && UNSEEDED.contains(owner)
                        && target.getRawParameterTypes().isEmpty());
    }

    static ArchCondition<JavaClass> haveAVagueName() {
        return have(describe(
                "a vague name", type -> VAGUE.matcher(type.getSimpleName()).matches()));
    }
}
