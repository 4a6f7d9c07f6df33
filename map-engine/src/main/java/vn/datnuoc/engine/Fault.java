package vn.datnuoc.engine;

import java.io.UncheckedIOException;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.datnuoc.engine.formats.UnreadableFileException;
import vn.datnuoc.engine.snapshot.DamagedSnapshotException;

/** Turns what stopped a request into what its client sees; what an operator has to know is logged here, once. */
public final class Fault {
    private static final Logger LOG = LoggerFactory.getLogger(Fault.class);

    private Fault() {}

    /** The client's own mistakes come back as they are; of the server's faults it sees at most the request id. */
    public static OgcException of(RuntimeException exception, OgcRequest request) {
        OgcException answer = exception instanceof OgcException known ? known : unforeseen(exception, request);
        if (answer.status() >= 500 && !isGivenUp(exception, request)) {
            LOG.error("request {} failed", request.requestId(), exception);
        }
        return answer;
    }

    /** Because its client has left: nobody sees the answer, and nothing is wrong. */
    private static boolean isGivenUp(RuntimeException exception, OgcRequest request) {
        return exception instanceof CancellationException && request.abandoned().getAsBoolean();
    }

    private static OgcException unforeseen(RuntimeException exception, OgcRequest request) {
        if (exception instanceof CancellationException) {
            return OgcException.unavailable("the answer takes too long; a smaller part or fewer layers expected");
        } else if (isUnreadable(exception)) {
            return OgcException.unavailable("the data cannot be read now", exception);
        }
        return OgcException.failed(request.requestId());
    }

    private static boolean isUnreadable(RuntimeException exception) {
        return exception instanceof UncheckedIOException
                || exception instanceof UnreadableFileException
                || exception instanceof DamagedSnapshotException;
    }
}
