package eu.alliance.localstack.engine;

import eu.alliance.localstack.machine.Places;
import eu.alliance.localstack.machine.Prepared;
import eu.alliance.localstack.machine.Tools;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs for this machine, unpacked once and kept. */
final class PostgresBinaries {

    private static final String VERSION = "18.6.0";

    private PostgresBinaries() {}

    static Path folder() {
        var archive = archive();
        var folder = Places.cache().resolve("postgres-" + VERSION + "-" + archive.replace(".txz", ""));
        Prepared.once(folder, fresh -> unpack(archive, fresh));
        return folder.resolve("bin");
    }

    private static String archive() {
        var arm = System.getProperty("os.arch").equals("aarch64");
        if (Tools.isLinux()) {
            return arm ? "postgres-linux-arm_64.txz" : "postgres-linux-x86_64.txz";
        }
        return arm ? "postgres-darwin-arm_64.txz" : "postgres-darwin-x86_64.txz";
    }

    private static void unpack(String archive, Path folder) throws IOException {
        try (var raw = PostgresBinaries.class.getResourceAsStream("/" + archive)) {
            if (raw == null) {
                throw new IllegalStateException("No PostgreSQL for this machine: " + archive);
            }
            try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(raw)))) {
                for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    write(tar, entry, folder.resolve(entry.getName()).normalize());
                }
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        var executable = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
