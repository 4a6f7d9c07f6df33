package vn.datnuoc.geoserver.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import vn.datnuoc.audit.ChainedLog;

/** Opens this node's log; its key lies beside it and the public part of that among the files. */
public final class NodeLog {

    private NodeLog() {}

    /**
     * Opens the log, or begins it.
     *
     * @param folder of the log; the key is in {@code keys} beside it
     */
    public static ChainedLog open(Path folder, String node, Clock clock) {
        try {
            Files.createDirectories(folder);
            NodeKey key = NodeKey.loadOrCreate(folder.resolveSibling("keys"));
            Files.writeString(folder.resolve(key.id() + ".jwks.json"), key.publicKeys());
            return new ChainedLog(folder, node, clock, key);
        } catch (IOException e) {
            throw new UncheckedIOException("the audit log cannot be opened in " + folder, e);
        }
    }
}
