package vn.datnuoc.portal.move;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** How many rows a table has and the sum of their SHA-256, which is the same in whatever order they come. For one thread. */
final class RowSum {

    private static final BigInteger RANGE = BigInteger.ONE.shiftLeft(256);

    private final MessageDigest digest;
    private long rows;
    private BigInteger sum = BigInteger.ZERO;

    RowSum() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    void add(String row) {
        rows++;
        sum = sum.add(new BigInteger(1, digest.digest(row.getBytes(StandardCharsets.UTF_8))))
                .mod(RANGE);
    }

    long rows() {
        return rows;
    }

    /** Rows and sum, equal for equal tables. */
    String text() {
        return rows + ":" + HexFormat.of().toHexDigits(sum.longValue())
                + sum.shiftRight(64).toString(16);
    }
}
