package eu.alliance.platform.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaType;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the rules ask of JAX-RS methods. */
final class Endpoints {

    private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");

    private static final Pattern DOORS = Pattern.compile(".*(Resource|Filters)");

    private Endpoints() {}

    static DescribedPredicate<JavaMethod> areEndpoints() {
        return describe("are endpoints", method -> method.isMetaAnnotatedWith("jakarta.ws.rs.HttpMethod"));
    }

    static DescribedPredicate<JavaMethod> areWrites() {
        return describe(
                "are endpoints that write",
                method -> WRITES.stream().anyMatch(verb -> method.isAnnotatedWith("jakarta.ws.rs." + verb)));
    }

    static DescribedPredicate<JavaMethod> declaredForCallers() {
        return describe(
                "declared for callers (roles, everyone signed in, everyone)",
                method -> Stream.of(
                                "jakarta.annotation.security.RolesAllowed",
                                "jakarta.annotation.security.PermitAll",
                                "io.quarkus.security.Authenticated")
                        .anyMatch(each -> isOnMethodOrClass(method, each)));
    }

    static DescribedPredicate<JavaMethod> inTransaction() {
        return describe("in a transaction", method -> isOnMethodOrClass(method, "jakarta.transaction.Transactional"));
    }

    private static boolean isOnMethodOrClass(JavaMethod method, String annotation) {
        return method.isAnnotatedWith(annotation) || method.getOwner().isAnnotatedWith(annotation);
    }

    /** In the signature, in generics of it, or inside one of our own records that it names. */
    static DescribedPredicate<JavaMethod> exchanging(String annotation) {
        return describe(
                "exchanging a class annotated with @" + annotation,
                method -> Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream())
                        .flatMap(type -> seenThrough(type, new HashSet<>()))
                        .anyMatch(each -> each.isAnnotatedWith(annotation)));
    }

    private static Stream<JavaClass> seenThrough(JavaType type, Set<JavaClass> seen) {
        return type.getAllInvolvedRawTypes().stream()
                .map(JavaClass::getBaseComponentType)
                .filter(seen::add)
                .flatMap(each -> Stream.concat(
                        Stream.of(each),
                        each.isRecord()
                                ? each.getFields().stream().flatMap(field -> seenThrough(field.getType(), seen))
                                : Stream.empty()));
    }

    static DescribedPredicate<JavaClass> areNotDoors() {
        return describe(
                "are not a Resource, its Filters or inside one",
                type -> Stream.iterate(
                                Optional.of(type),
                                Optional::isPresent,
                                each -> each.flatMap(JavaClass::getEnclosingClass))
                        .flatMap(Optional::stream)
                        .noneMatch(each -> DOORS.matcher(each.getSimpleName()).matches()));
    }
}
