package vn.datnuoc.portal.seal;

/** What a file alone proves, without asking the server that issued it. */
public sealed interface Verdict {

    /** Every byte is as it was sealed, by a key that is known. Its term may still be over. */
    record Authentic(Statement statement, String keyId) implements Verdict {}

    /** Not what was sealed: some byte is changed, missing or added, or there never was a seal. */
    record Altered(String reason) implements Verdict {}

    /** Sealed as it is, but by a key that is not among the known ones: anybody may have done it. */
    record UnknownKey(String keyId) implements Verdict {}
}
