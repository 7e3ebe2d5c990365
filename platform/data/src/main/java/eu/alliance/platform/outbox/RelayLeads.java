package eu.alliance.platform.outbox;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Hands out the lead among a service's replicas. */
@ApplicationScoped
class RelayLeads {

    private final AgroalDataSource database;
    private final Topics topics;
    private final RelayLead.Settings settings;

    RelayLeads(
            AgroalDataSource database,
            Topics topics,
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "kafka.bootstrap.servers") String brokers,
            @ConfigProperty(name = "alliance.relay.batch") int batch) {
        this.database = database;
        this.topics = topics;
        this.settings = new RelayLead.Settings(service, brokers, batch);
    }

    /** The lead, or nothing while another replica has it. */
    Optional<RelayLead> take() throws SQLException {
        var connection = database.getConnection();
        try {
            if (RelayLead.locks(connection)) {
                topics.ensure();
                return Optional.of(new RelayLead(connection, settings));
            }
        } catch (SQLException | RuntimeException e) {
            RelayLead.unlock(connection);
            throw e;
        }
        connection.close();
        return Optional.empty();
    }
}
