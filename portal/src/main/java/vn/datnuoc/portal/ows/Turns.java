package vn.datnuoc.portal.ows;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Whose answer is prepared next. Each caller has a queue of its own, and free places go round the callers, so that whoever
 * asks for a thousand maps makes nobody else wait longer than for one. Thread-safe.
 */
final class Turns {

    private final int atOnce;
    private final int perCaller;
    private final int waitingPerCaller;
    private final Duration patience;
    private final Map<String, Caller> callers = new HashMap<>();

    /** Callers of whom a request waits and may be prepared; the first is whose turn it is. */
    private final Set<Caller> round = new LinkedHashSet<>();

    private int preparing;

    /**
     * @param atOnce answers that are prepared at the same time
     * @param perCaller answers of one caller that are prepared or written at the same time
     * @param waitingPerCaller requests of one caller that may wait
     * @param patience how long a request waits at most
     */
    Turns(int atOnce, int perCaller, int waitingPerCaller, Duration patience) {
        this.atOnce = atOnce;
        this.perCaller = perCaller;
        this.waitingPerCaller = waitingPerCaller;
        this.patience = patience;
    }

    /**
     * Waits for a place.
     *
     * @throws NoTurnException when too many of this caller wait already, or it has waited too long
     */
    Turn take(String caller) {
        CompletableFuture<Turn> turn = new CompletableFuture<>();
        Caller asking;
        synchronized (callers) {
            asking = callers.computeIfAbsent(caller, Caller::new);
            if (asking.waiting.size() >= waitingPerCaller) {
                throw new NoTurnException(waitingPerCaller + " requests of this caller are waiting already");
            }
            asking.waiting.add(turn);
            changed(asking);
            goOn();
        }
        return await(asking, turn);
    }

    /** Requests that wait for a place. */
    int waiting() {
        synchronized (callers) {
            return callers.values().stream()
                    .mapToInt(caller -> caller.waiting.size())
                    .sum();
        }
    }

    private Turn await(Caller asking, CompletableFuture<Turn> turn) {
        try {
            return turn.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return inTheLastMoment(asking, turn)
                    .orElseThrow(() -> new NoTurnException("no place was free within " + patience.toSeconds() + " s"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            inTheLastMoment(asking, turn).ifPresent(Turn::close);
            throw new NoTurnException("the server is stopping");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whoever has waited enough waits no more, but may have been given the turn meanwhile. */
    private Optional<Turn> inTheLastMoment(Caller asking, CompletableFuture<Turn> turn) {
        synchronized (callers) {
            if (asking.waiting.remove(turn)) {
                changed(asking);
                return Optional.empty();
            }
            return Optional.of(turn.join());
        }
    }

    /** Keeps the round, and forgets a caller of whom nothing is left. */
    private void changed(Caller caller) {
        if (!caller.waiting.isEmpty() && caller.underWay < perCaller) {
            round.add(caller);
        } else {
            round.remove(caller);
        }
        if (caller.waiting.isEmpty() && caller.underWay == 0) {
            callers.remove(caller.name);
        }
    }

    /** Gives free places away, one to each caller in the round. */
    private void goOn() {
        while (preparing < atOnce && !round.isEmpty()) {
            Caller next = round.iterator().next();
            round.remove(next);
            preparing++;
            next.underWay++;
            next.waiting.remove().complete(new Turn(next));
            changed(next);
        }
    }

    private static final class Caller {
        private final String name;
        private final Deque<CompletableFuture<Turn>> waiting = new ArrayDeque<>();
        private int underWay;

        Caller(String name) {
            this.name = name;
        }
    }

    /** A place. Used by one thread. */
    final class Turn implements AutoCloseable {
        private final Caller caller;
        private boolean isPrepared;

        private Turn(Caller caller) {
            this.caller = caller;
        }

        /** What is left is to write the answer, as fast as its reader takes it: somebody else may begin. */
        void prepared() {
            synchronized (callers) {
                if (!isPrepared) {
                    isPrepared = true;
                    preparing--;
                    goOn();
                }
            }
        }

        @Override
        public void close() {
            prepared();
            synchronized (callers) {
                caller.underWay--;
                changed(caller);
                goOn();
            }
        }
    }

    /** Too much is asked for at the same time; the message may go to the client. */
    static final class NoTurnException extends RuntimeException {
        private static final long serialVersionUID = 1;

        NoTurnException(String message) {
            super(message);
        }
    }
}
