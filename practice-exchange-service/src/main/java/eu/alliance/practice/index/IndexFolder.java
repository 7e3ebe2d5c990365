package eu.alliance.practice.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jboss.logging.Logger;

/** Where this replica keeps its index: the first folder that no other program has. */
record IndexFolder(Path home) {

    private static final Logger LOG = Logger.getLogger(IndexFolder.class);
    private static final int MOST = 8;

    /** The index as it was left; an empty one where there was none or none that can be read. */
    IndexCopy open() throws IOException {
        for (int number = 1; number <= MOST; number++) {
            try {
                return open(home.resolve(Integer.toString(number)));
            } catch (LockObtainFailedException _) {
                LOG.infof("Another program has index %d in %s", number, home);
            }
        }
        throw new IOException("No free folder for an index in " + home);
    }

    private static IndexCopy open(Path folder) throws IOException {
        var directory = FSDirectory.open(Files.createDirectories(folder));
        try {
            return IndexCopy.in(directory);
        } catch (LockObtainFailedException e) {
            directory.close();
            throw e;
        } catch (IOException | RuntimeException e) {
            LOG.warnf("The index in %s cannot be read and is built anew: %s", folder, e);
            clear(directory);
            return IndexCopy.in(directory);
        }
    }

    /** Takes away every file of an index that nobody has open. */
    static void clear(Directory directory) throws IOException {
        try (var _ = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            for (var file : directory.listAll()) {
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    directory.deleteFile(file);
                }
            }
        }
    }
}
