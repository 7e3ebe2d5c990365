package eu.alliance.localstack;

import eu.alliance.localstack.machine.Port;
import eu.alliance.localstack.machine.Ports;
import java.time.Duration;
import java.util.List;

/** What is shown when everything is ready. */
final class Welcome {

    private Welcome() {}

    static String text(Ports ports, Duration took, List<String> options) {
        if (options.contains("--engines")) {
            return "\nWhat the services stand on is up (%d s): %s, %s, %s. Ctrl-C ends it all."
                    .formatted(took.toSeconds(), ports.jdbcUrl("<service>"), ports.bootstrapServers(), ports.issuer());
        }
        return """

                The alliance is up (%3$d s).

                  API              %1$s/v1
                  Documentation    %1$s/docs        (OpenAPI: %1$s/openapi.json)
                  Sign-in          %2$s/realms/alliance
                  Demo accounts    password "alliance" for all
                                   staff     secretariat, officer, treasurer, secretary-treasurer, dpo
                                   experts   reviewer-aarhus, reviewer-independent, evaluator-1, evaluator-riga
                                   cities    rotterdam, aarhus, turin, … (and rotterdam-editor, …)
                                   machine   client city-rotterdam-it, secret rotterdam-demo-secret

                A first call, and one that needs a token:

                  curl '%1$s/v1/cities?limit=3'
                  curl -H "Authorization: Bearer $(./alliance token aarhus)" '%1$s/v1/cities/aarhus'

                ./alliance demo plays a story; ./alliance logs [name], ./alliance doctor; %4$s.
                """.formatted(
                        ports.url(Port.GATEWAY),
                        ports.url(Port.KEYCLOAK),
                        took.toSeconds(),
                        options.contains("--detached") ? "./alliance down ends it" : "Ctrl-C ends it all");
    }
}
