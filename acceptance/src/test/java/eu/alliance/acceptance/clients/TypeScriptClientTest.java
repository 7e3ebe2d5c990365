package eu.alliance.acceptance.clients;

import static org.assertj.core.api.Assertions.assertThat;

import eu.alliance.acceptance.RunningStack;
import eu.alliance.acceptance.tools.NodeTools;
import eu.alliance.acceptance.tools.Run;
import eu.alliance.localstack.machine.Places;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class TypeScriptClientTest {

    /** The scenario is acceptance/tools/scenario.ts. */
    @Test
    void compilesAndRegistersACity() {
        var folder = NodeTools.ready();
        var document = Places.root().resolve("gateway/openapi/alliance.json").toString();
        NodeTools.run("openapi-typescript", document, "-o", "alliance.ts").succeeded();
        NodeTools.run("tsc", "-p", ".").succeeded();

        var stack = RunningStack.shared();
        var environment = Map.of(
                "ALLIANCE_URL", stack.gateway().toString(),
                "STAFF_TOKEN", stack.tokens().of("secretariat"),
                "CITY_TOKEN", stack.tokens().of("turin"));
        var run = Run.of(folder, environment, "node", "scenario.js").succeeded();

        assertThat(run.out().strip()).isEqualTo("CONFIRMED 409 DELEGATION_EXISTS");
    }
}
