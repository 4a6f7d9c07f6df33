package vn.datnuoc.portal.ows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.datnuoc.portal.ows.Turns.NoTurnException;
import vn.datnuoc.portal.ows.Turns.Turn;

class TurnsTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(1);
    private static final BooleanSupplier STAYS = () -> false;

    private final ExecutorService requests = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        requests.shutdownNow();
    }

    /** Takes its turn and gives it back, in the background; returns when it stands in its queue. */
    private CompletableFuture<Void> ask(Turns turns, String caller, List<String> order) {
        int before = turns.waiting();
        CompletableFuture<Void> asked = CompletableFuture.runAsync(
                () -> {
                    try (Turn turn = turns.take(caller, STAYS)) {
                        order.add(caller);
                        turn.prepared();
                    }
                },
                requests);
        while (turns.waiting() == before) {
            Thread.onSpinWait();
        }
        return asked;
    }

    @Test
    void freePlacesGoRoundTheCallers() {
        Turns turns = new Turns(1, 10, 10, LONG);
        Turn first = turns.take("a", STAYS);
        List<String> order = new CopyOnWriteArrayList<>();
        List<CompletableFuture<Void>> asked = Stream.of("a", "a", "a", "b", "b", "c")
                .map(caller -> ask(turns, caller, order))
                .toList();
        first.close();
        asked.forEach(CompletableFuture::join);
        assertThat(order).containsExactly("a", "b", "c", "a", "b", "a");
    }

    @Test
    void whileOneAnswerIsWrittenTheNextIsPrepared() {
        Turns turns = new Turns(1, 10, 10, SHORT);
        Turn written = turns.take("a", STAYS);
        assertThatThrownBy(() -> turns.take("b", STAYS)).isInstanceOf(NoTurnException.class);
        written.prepared();
        turns.take("b", STAYS).close();
        written.close();
    }

    @Test
    void aSlowReaderHasNoMoreThanItsAnswers() {
        Turns turns = new Turns(10, 2, 10, SHORT);
        Turn one = turns.take("slow", STAYS);
        Turn two = turns.take("slow", STAYS);
        one.prepared();
        two.prepared();
        assertThatThrownBy(() -> turns.take("slow", STAYS))
                .isInstanceOf(NoTurnException.class)
                .hasMessageContaining("no place");
        turns.take("quick", STAYS).close();
        one.close();
        turns.take("slow", STAYS).close();
    }

    @Test
    void whoLetsTooManyWaitIsRefusedAtOnce() {
        Turns turns = new Turns(1, 10, 2, LONG);
        Turn first = turns.take("a", STAYS);
        List<String> order = new CopyOnWriteArrayList<>();
        List<CompletableFuture<Void>> waiting = List.of(ask(turns, "a", order), ask(turns, "a", order));
        assertThatThrownBy(() -> turns.take("a", STAYS)).hasMessageContaining("2 requests");
        first.close();
        waiting.forEach(CompletableFuture::join);
        assertThat(order).containsExactly("a", "a");
    }

    @Test
    void whoWasGivenUpLeavesNothingBehind() {
        Turns turns = new Turns(1, 1, 1, SHORT);
        try (Turn held = turns.take("a", STAYS)) {
            for (int i = 0; i < 5; i++) {
                String caller = "b" + i;
                assertThatThrownBy(() -> turns.take(caller, STAYS)).isInstanceOf(NoTurnException.class);
            }
            assertThat(turns.waiting()).isZero();
        }
        turns.take("b1", STAYS).close();
    }

    @Test
    void whoHasLeftKeepsNoPlaceInTheQueue() {
        Turns turns = new Turns(1, 10, 10, LONG);
        AtomicBoolean left = new AtomicBoolean();
        try (Turn held = turns.take("a", STAYS)) {
            CompletableFuture<Turn> waiting = CompletableFuture.supplyAsync(() -> turns.take("a", left::get), requests);
            while (turns.waiting() == 0) {
                Thread.onSpinWait();
            }
            left.set(true);
            assertThatThrownBy(() -> waiting.get(1, TimeUnit.SECONDS)).hasCauseInstanceOf(NoTurnException.class);
            assertThat(turns.waiting()).isZero();
        }
    }
}
