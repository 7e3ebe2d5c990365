package eu.alliance.platform.value;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A time zone: an IANA region such as Europe/Brussels, neither an offset nor an abbreviation. */
@Documented
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Region.Check.class)
public @interface Region {

    String message() default "An IANA region such as Europe/Brussels.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Null passes. */
    class Check implements ConstraintValidator<Region, String> {

        private static final Set<String> REGIONS = Set.copyOf(ZoneId.getAvailableZoneIds());

        static boolean isRegion(String zone) {
            return zone.contains("/")
                    && !zone.startsWith("Etc/")
                    && !zone.startsWith("SystemV/")
                    && REGIONS.contains(zone);
        }

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value == null || Check.isRegion(value);
        }
    }
}
