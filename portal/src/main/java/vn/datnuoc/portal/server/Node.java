package vn.datnuoc.portal.server;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** This node among those that share a database: a number of its home folder, given once. */
@Component
public final class Node {

    private final String id;
    private final HeldFile held;

    Node(ServerSettings settings) {
        Path folder = settings.folder("node");
        this.held = hold(settings.home());
        this.id = kept(folder.resolve("id"));
    }

    /** @throws CannotStartException when a process uses this home */
    static HeldFile hold(Path home) {
        return HeldFile.hold(
                Folders.create(home.resolve("node")).resolve("held"),
                "datnuoc.home is " + home + ": a server uses it",
                "End it, or give each server a home of its own (--home).");
    }

    @PreDestroy
    void letGo() {
        held.close();
    }

    public String id() {
        return id;
    }

    /** How the names of files end that this node has not finished yet, in a folder that nodes share. */
    public String partSuffix() {
        return "." + id + ".part";
    }

    private static String kept(Path file) {
        try {
            if (!Files.exists(file)) {
                Path part = Files.createTempFile(file.getParent(), "id", ".part");
                Files.writeString(part, UUID.randomUUID().toString());
                Files.move(part, file);
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep " + file, e);
        }
    }
}
