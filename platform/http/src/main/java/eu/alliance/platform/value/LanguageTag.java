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
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A language: a well-formed BCP 47 tag in canonical case. */
@Documented
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = LanguageTag.Check.class)
public @interface LanguageTag {

    String message() default "A BCP 47 language tag such as en or fr.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Null passes. */
    class Check implements ConstraintValidator<LanguageTag, String> {

        private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

        /** Most tags are these; each text that is read from the database has one. */
        private static final Set<String> PLAIN =
                LANGUAGES.stream().filter(Check::isWellFormed).collect(Collectors.toUnmodifiableSet());

        static boolean isLanguage(String language) {
            return PLAIN.contains(language) || isWellFormed(language);
        }

        private static boolean isWellFormed(String language) {
            var tag = Locale.forLanguageTag(language);
            return tag.toLanguageTag().equals(language) && LANGUAGES.contains(tag.getLanguage());
        }

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value == null || Check.isLanguage(value);
        }
    }
}
