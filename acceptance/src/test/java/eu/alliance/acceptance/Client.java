package eu.alliance.acceptance;

import eu.alliance.acceptance.client.ApiClient;
import java.util.UUID;

/** The generated client as its user would set it up. */
final class Client {

    private Client() {}

    static ApiClient of(String name) {
        var client = new ApiClient();
        client.updateBaseUri(RunningStack.shared().gateway().toString());
        client.setRequestInterceptor(request -> request.setHeader("Authorization", "Bearer " + Guest.token(name)));
        return client;
    }

    /** For a request that must have one effect, however often it is sent. */
    static String once() {
        return UUID.randomUUID().toString();
    }
}
