package eu.alliance.platform.entity;

import java.util.Collection;

/**
 * A condition that something is among some values. Of a single value it is an equality, which Hibernate translates to SQL
 * once; a list it translates anew each time, which takes longer than asking the database.
 *
 * @param hql the condition, with one parameter
 * @param value what to set that parameter to
 */
public record Among(String hql, Object value) {

    public static Among of(String path, String parameter, Collection<?> values) {
        return values.size() == 1
                ? new Among(path + " = :" + parameter, values.iterator().next())
                : new Among(path + " in :" + parameter, values);
    }
}
