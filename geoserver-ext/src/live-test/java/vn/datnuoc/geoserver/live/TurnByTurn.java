package vn.datnuoc.geoserver.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import org.assertj.core.data.Percentage;

/**
 * Asks two servers the same, turn by turn in one run, so that whatever else the machine does weighs on both alike. Two
 * requests are under way at a time.
 */
final class TurnByTurn implements AutoCloseable {

    private static final int CLIENTS = 2;
    private static final int ROUNDS = Integer.getInteger("overhead.rounds", 15);
    private static final double ROUND_SECONDS = 1;
    private static final Duration WARM_UP = Duration.ofSeconds(10);

    private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    private final Side with;
    private final Side without;

    TurnByTurn(Side with, Side without) {
        this.with = with;
        this.without = without;
    }

    /** A server, and as whom it is asked. */
    record Side(GeoServerNode server, Ogc client) {}

    /** One request of a service. */
    record Question(String path, Map<String, String> parameters) {

        Ogc.Answer ask(Side side) {
            Ogc.Answer answer = side.client().get(path, parameters);
            if (answer.isException()) {
                throw new AssertionError(parameters + ": " + answer);
            }
            return answer;
        }
    }

    /**
     * What one round took.
     *
     * @param seconds by the clock, for each request
     * @param cpuSeconds of the server's process, for each request
     */
    private record Round(double seconds, double cpuSeconds) {}

    /** What the two took for the same. */
    private record Pair(Round with, Round without) {}

    /**
     * Medians of the rounds.
     *
     * @param perSecond requests that the first side answers
     * @param throughput above 1 the first is the faster
     * @param cpuMillis of the first side's process, for each request
     * @param cpu above 1 the first takes less
     */
    record Compared(double perSecond, double throughput, double cpuMillis, double cpu) {

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "%6.1f/s, throughput %.3f, CPU %.1f ms, %.3f", perSecond, throughput, cpuMillis, cpu);
        }
    }

    /** Both answer with as much. */
    void requireAlike(Question question) {
        assertThat(question.ask(with).body().length)
                .isCloseTo(question.ask(without).body().length, Percentage.withPercentage(2));
    }

    /** @param questions by their number in the round */
    Compared compare(IntFunction<Question> questions) {
        double seconds = Math.min(warmUp(with, questions), warmUp(without, questions));
        int count = (int) Math.max(CLIENTS, ROUND_SECONDS / seconds);
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            pairs.add(pair(i % 2 == 0, questions, count));
        }
        return new Compared(
                1 / median(pairs, pair -> pair.with.seconds),
                median(pairs, pair -> pair.without.seconds / pair.with.seconds),
                1_000 * median(pairs, pair -> pair.with.cpuSeconds),
                median(pairs, pair -> pair.without.cpuSeconds / pair.with.cpuSeconds));
    }

    /** @return seconds for each request at its end */
    private double warmUp(Side side, IntFunction<Question> questions) {
        long end = System.nanoTime() + WARM_UP.toNanos();
        double seconds = round(side, questions, CLIENTS).seconds();
        while (System.nanoTime() < end) {
            seconds = round(side, questions, 5 * CLIENTS).seconds();
        }
        return seconds;
    }

    private Pair pair(boolean withFirst, IntFunction<Question> questions, int count) {
        Round first = round(withFirst ? with : without, questions, count);
        Round second = round(withFirst ? without : with, questions, count);
        return withFirst ? new Pair(first, second) : new Pair(second, first);
    }

    private Round round(Side side, IntFunction<Question> questions, int count) {
        Duration cpu = side.server.cpu();
        long begin = System.nanoTime();
        List<Future<Ogc.Answer>> answers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Question question = questions.apply(i);
            answers.add(clients.submit(() -> question.ask(side)));
        }
        answers.forEach(TurnByTurn::await);
        double seconds = (System.nanoTime() - begin) / 1e9;
        return new Round(seconds / count, side.server.cpu().minus(cpu).toNanos() / 1e9 / count);
    }

    private static <T> double median(List<T> all, ToDoubleFunction<T> value) {
        double[] sorted = all.stream().mapToDouble(value).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    /** Of several runs. */
    static Compared median(List<Compared> runs) {
        return new Compared(
                median(runs, Compared::perSecond),
                median(runs, Compared::throughput),
                median(runs, Compared::cpuMillis),
                median(runs, Compared::cpu));
    }

    private static void await(Future<Ogc.Answer> answer) {
        try {
            answer.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        clients.shutdown();
    }
}
