package peer;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A city as the list shows it. */
@Entity
public class City {

    @Id
    public UUID id;

    public String slug;
    public String kind;
    public String country;
    public String status;

    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, String> name;
}
