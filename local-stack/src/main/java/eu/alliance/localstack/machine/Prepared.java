package eu.alliance.localstack.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;

/** A folder that is made once and is either whole or not there, whoever else is making it at the same time. */
public final class Prepared {

    public interface Preparation {
        void fill(Path folder) throws IOException;
    }

    private Prepared() {}

    public static synchronized void once(Path folder, Preparation preparation) {
        if (Files.isDirectory(folder)) {
            return;
        }
        try {
            Files.createDirectories(folder.getParent());
            var lock = folder.resolveSibling(folder.getFileName() + ".lock");
            try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var _ = channel.lock()) {
                if (Files.isDirectory(folder)) {
                    return;
                }
                var fresh = folder.resolveSibling(folder.getFileName() + ".new");
                delete(fresh);
                Files.createDirectories(fresh);
                preparation.fill(fresh);
                Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a folder and all it holds, if it is there. */
    public static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
