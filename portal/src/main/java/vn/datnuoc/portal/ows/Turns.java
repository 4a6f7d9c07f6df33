package vn.datnuoc.portal.ows;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Whose answer is prepared next. Each caller has a queue of its own, and free places go round the callers, so that whoever
 * asks for a thousand maps makes nobody else wait longer than for one. Thread-safe.
 */
final class Turns {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

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
     * @param abandoned asked several times a second: true when there is no need to wait any more
     * @throws NoTurnException when too many of this caller wait already, or it has waited too long or is abandoned
     */
    Turn take(String caller, BooleanSupplier abandoned) {
        Turn turn = queue(caller);
        try {
            if (!turn.comes(patience, abandoned) && givesUp(turn)) {
                throw new NoTurnException("no place was free within " + patience.toSeconds() + " s");
            }
            return turn;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            if (!givesUp(turn)) {
                turn.close();
            }
            throw new NoTurnException("the server is stopping");
        }
    }

    private Turn queue(String caller) {
        synchronized (callers) {
            Caller asking = callers.computeIfAbsent(caller, Caller::new);
            if (asking.waiting.size() >= waitingPerCaller) {
                throw new NoTurnException(waitingPerCaller + " requests of this caller are waiting already");
            }
            Turn turn = new Turn(asking);
            asking.waiting.add(turn);
            changed(asking);
            goOn();
            return turn;
        }
    }

    /** Requests that wait for a place. */
    int waiting() {
        synchronized (callers) {
            return callers.values().stream()
                    .mapToInt(caller -> caller.waiting.size())
                    .sum();
        }
    }

    /** Leaves the queue; false when the turn has come in the last moment. */
    private boolean givesUp(Turn turn) {
        synchronized (callers) {
            boolean waited = turn.caller.waiting.remove(turn);
            changed(turn.caller);
            return waited;
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
            next.waiting.remove().given.countDown();
            changed(next);
        }
    }

    private static final class Caller {
        private final String name;
        private final Deque<Turn> waiting = new ArrayDeque<>();
        private int underWay;

        Caller(String name) {
            this.name = name;
        }
    }

    /** A place, or the hope for one. Used by one thread. */
    final class Turn implements AutoCloseable {
        private final Caller caller;
        private final CountDownLatch given = new CountDownLatch(1);
        private boolean isPrepared;

        private Turn(Caller caller) {
            this.caller = caller;
        }

        private boolean comes(Duration patience, BooleanSupplier abandoned) throws InterruptedException {
            long end = System.nanoTime() + patience.toNanos();
            long left = patience.toNanos();
            while (!given.await(Math.min(left, BETWEEN_LOOKS.toNanos()), TimeUnit.NANOSECONDS)) {
                left = end - System.nanoTime();
                if (left <= 0 || abandoned.getAsBoolean()) {
                    return false;
                }
            }
            return true;
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
