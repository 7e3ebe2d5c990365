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
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands over a text or beside a name: a title, a label, an office. At most 300 characters in each language. */
@Documented
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Heading.Check.class)
public @interface Heading {

    String message() default "At most 300 characters.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Null passes; each language that is too long is named. */
    class Check implements ConstraintValidator<Heading, LocalizedText> {

        private static final int MOST_CHARACTERS = 300;

        @Override
        public boolean isValid(@Nullable LocalizedText value, ConstraintValidatorContext context) {
            var tooLong = value == null
                    ? List.<String>of()
                    : value.texts().entrySet().stream()
                            .filter(each -> each.getValue().length() > MOST_CHARACTERS)
                            .map(Map.Entry::getKey)
                            .toList();
            context.disableDefaultConstraintViolation();
            tooLong.forEach(language -> context.buildConstraintViolationWithTemplate(
                            context.getDefaultConstraintMessageTemplate())
                    .addPropertyNode(language)
                    .addConstraintViolation());
            return tooLong.isEmpty();
        }
    }
}
