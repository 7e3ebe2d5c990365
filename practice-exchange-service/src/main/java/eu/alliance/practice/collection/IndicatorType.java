package eu.alliance.practice.collection;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is answered to an indicator. */
@Schema(description = "COUNT: a whole number. AMOUNT, SHARE: a decimal string. YES_NO: a boolean. CHOICE: a code.")
public enum IndicatorType {
    COUNT,
    AMOUNT,
    SHARE,
    YES_NO,
    CHOICE;

    /** Whether answers are added up. */
    public boolean isNumeric() {
        return this == COUNT || this == AMOUNT || this == SHARE;
    }
}
