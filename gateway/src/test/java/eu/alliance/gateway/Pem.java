package eu.alliance.gateway;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/** A certificate for localhost that nobody but tests trusts. */
record Pem(String name) {

    private static final String PASSWORD = "of a test";

    static Path chain(Path folder) {
        return folder.resolve("chain.pem");
    }

    static Path key(Path folder) {
        return folder.resolve("key.pem");
    }

    void writeTo(Path folder) {
        try {
            var file = folder.resolve(name + ".p12");
            Files.deleteIfExists(file);
            make(file);
            var store = KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
            write(
                    key(folder),
                    "PRIVATE KEY",
                    store.getKey("own", PASSWORD.toCharArray()).getEncoded());
            write(chain(folder), "CERTIFICATE", store.getCertificate("own").getEncoded());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void make(Path file) throws IOException, InterruptedException {
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var options = ("-genkeypair -alias own -keyalg EC -validity 2 -dname CN=" + name
                        + " -ext SAN=dns:localhost -storetype PKCS12 -keystore " + file)
                .split(" ");
        var command = new ArrayList<>(List.of(keytool));
        command.addAll(List.of(options));
        command.addAll(List.of("-storepass", PASSWORD));
        if (new ProcessBuilder(command).start().waitFor() != 0) {
            throw new IllegalStateException("keytool failed");
        }
    }

    private static void write(Path file, String kind, byte[] der) throws IOException {
        var text = "-----BEGIN " + kind + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n-----END " + kind + "-----\n";
        Files.write(file, text.getBytes(US_ASCII));
    }

    static SSLContext trustingAnyone() {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new Trusting()}, new SecureRandom());
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Trusting extends X509ExtendedTrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
