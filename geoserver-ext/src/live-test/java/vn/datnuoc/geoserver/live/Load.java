package vn.datnuoc.geoserver.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/** Clients that ask without a pause until they are told to stop, one thread each. Thread-safe. */
final class Load {

    private final Queue<Seen> seen = new ConcurrentLinkedQueue<>();
    private final List<Thread> clients = new ArrayList<>();
    private volatile boolean asking = true;

    /** @param client its name @param askedNanos when it was asked, by {@link System#nanoTime} */
    record Seen(String client, long askedNanos, Ogc.Answer answer) {}

    private Load() {}

    /** @param questions asked by the client of this name, again and again */
    static Load begin(Map<String, Supplier<Ogc.Answer>> questions) {
        Load load = new Load();
        questions.forEach((name, question) -> load.clients.add(new Thread(() -> load.ask(name, question), name)));
        load.clients.forEach(Thread::start);
        return load;
    }

    private void ask(String name, Supplier<Ogc.Answer> question) {
        while (asking) {
            long asked = System.nanoTime();
            seen.add(new Seen(name, asked, question.get()));
        }
    }

    /** All that was answered, each client's answers in their order. */
    List<Seen> stop() {
        asking = false;
        clients.forEach(Load::join);
        return List.copyOf(seen);
    }

    private static void join(Thread client) {
        try {
            client.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
