package vn.datnuoc.engine;

/** One of the engine's services. */
public interface OgcService {

    /** Answers every mistake of the client with an exception report in the service's own form. */
    OgcResponse handle(OgcRequest request);
}
