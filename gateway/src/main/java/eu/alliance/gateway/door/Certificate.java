package eu.alliance.gateway.door;

import eu.alliance.gateway.GatewaySettings;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.KeyCertOptions;
import io.vertx.core.net.PemKeyCertOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Set;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The certificate that the door shows; a renewed one is taken up between two handshakes, without a restart. */
final class Certificate extends X509ExtendedKeyManager {

    private static final Logger LOG = Logger.getLogger(Certificate.class);

    private final Vertx vertx;
    private final Path chain;
    private final Path key;
    private PemKeyCertOptions read;
    private volatile X509ExtendedKeyManager shown;

    Certificate(Vertx vertx, GatewaySettings.Tls settings) {
        this.vertx = vertx;
        this.chain = settings.certificate().orElseThrow();
        this.key = settings.key()
                .orElseThrow(() -> new IllegalStateException("TLS_CERTIFICATE is set and TLS_KEY is not"));
        this.read = read();
        this.shown = manager(read);
    }

    void showOn(HttpServerOptions options) {
        options.setSsl(true)
                .setEnabledSecureTransportProtocols(Set.of("TLSv1.3", "TLSv1.2"))
                .setKeyCertOptions(KeyCertOptions.wrap(this));
    }

    /** Takes up what is in the files now, if that can be used. */
    void renew() {
        try {
            var found = read();
            if (!found.getCertValue().equals(read.getCertValue())
                    || !found.getKeyValue().equals(read.getKeyValue())) {
                shown = manager(found);
                read = found;
                LOG.info("The door shows a new certificate");
            }
        } catch (RuntimeException e) {
            LOG.errorf("The certificate in the files can't be used, the old one stays: %s", e.getMessage());
        }
    }

    private PemKeyCertOptions read() {
        try {
            return new PemKeyCertOptions()
                    .setCertValue(Buffer.buffer(Files.readAllBytes(chain)))
                    .setKeyValue(Buffer.buffer(Files.readAllBytes(key)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private X509ExtendedKeyManager manager(PemKeyCertOptions pair) {
        try {
            return (X509ExtendedKeyManager) pair.getKeyManagerFactory(vertx).getKeyManagers()[0];
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public @Nullable String chooseEngineServerAlias(String type, Principal @Nullable [] issuers, SSLEngine engine) {
        return shown.chooseEngineServerAlias(type, issuers, engine);
    }

    @Override
    public @Nullable String chooseServerAlias(String type, Principal @Nullable [] issuers, Socket socket) {
        return shown.chooseServerAlias(type, issuers, socket);
    }

    @Override
    public X509Certificate @Nullable [] getCertificateChain(String alias) {
        return shown.getCertificateChain(alias);
    }

    @Override
    public @Nullable PrivateKey getPrivateKey(String alias) {
        return shown.getPrivateKey(alias);
    }

    @Override
    public String @Nullable [] getServerAliases(String type, Principal @Nullable [] issuers) {
        return shown.getServerAliases(type, issuers);
    }

    @Override
    public String @Nullable [] getClientAliases(String type, Principal @Nullable [] issuers) {
        return null;
    }

    @Override
    public @Nullable String chooseClientAlias(String[] types, Principal @Nullable [] issuers, Socket socket) {
        return null;
    }
}
