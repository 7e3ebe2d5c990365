package eu.alliance.platform.openapi;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/** What the code says of a schema's members: which may be null, and that a view's revision is not sent. */
final class Members {

    static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");
    private static final String REVISION = "revision";

    private final IndexView index;

    Members(IndexView index) {
        this.index = index;
    }

    void complete(Map<String, Schema> named) {
        named.values().forEach(Members::tidy);
        named.forEach((name, schema) -> recordsNamed(name)
                .filter(type -> hasMembers(type, schema))
                .findFirst()
                .ifPresent(type -> complete(type, schema)));
    }

    /** A description beside a reference brings along a type that contradicts what is referred to. */
    private static void tidy(Schema schema) {
        if (schema.getProperties() != null) {
            schema.getProperties().values().stream()
                    .filter(member -> member.getRef() != null || member.getAnyOf() != null)
                    .forEach(member -> member.setType(null));
        }
    }

    private Stream<ClassInfo> recordsNamed(String name) {
        return index.getKnownClasses().stream()
                .filter(type -> type.isRecord() && simpleName(type).equals(name));
    }

    private static String simpleName(ClassInfo type) {
        var name = type.name().withoutPackagePrefix();
        return name.substring(name.lastIndexOf('$') + 1);
    }

    private static boolean hasMembers(ClassInfo type, Schema schema) {
        return schema.getProperties() != null
                && schema.getProperties().keySet().stream().map(type::field).allMatch(Objects::nonNull);
    }

    private static void complete(ClassInfo type, Schema schema) {
        if (type.interfaceNames().contains(Endpoint.TAGGED)) {
            schema.removeProperty(REVISION);
        }
        List.copyOf(schema.getProperties().entrySet()).forEach(member -> {
            var field = type.field(member.getKey());
            if (field != null && field.type().hasAnnotation(NULLABLE)) {
                schema.addProperty(member.getKey(), orNull(member.getValue()));
            }
        });
    }

    /** The schema, or null. */
    static Schema orNull(Schema schema) {
        if (admitsNull(schema)
                || (schema.getAnyOf() != null && schema.getAnyOf().stream().anyMatch(Members::admitsNull))) {
            return schema;
        }
        return OASFactory.createSchema()
                .anyOf(List.of(schema, OASFactory.createSchema().type(List.of(SchemaType.NULL))));
    }

    private static boolean admitsNull(Schema schema) {
        return schema.getType() != null && schema.getType().contains(SchemaType.NULL);
    }
}
