package vn.datnuoc.policy;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Internet addresses that begin with the same bits, as text {@code 10.96.0.0/16} or {@code 2001:db8::/32}; one address
 * alone is a range too. Names are never looked up.
 *
 * @param first the lowest address of the range, as a number
 * @param width bits of an address: 32 or 128
 * @param prefix how many of them, from the left, are the same in the whole range
 */
public record AddressRange(BigInteger first, int width, int prefix) {

    private static final Pattern LITERAL = Pattern.compile("[0-9]{1,3}([.][0-9]{1,3}){3}|[0-9a-fA-F]*:[0-9a-fA-F:.]*");
    private static final Pattern PREFIX = Pattern.compile("[0-9]{1,3}");

    public AddressRange {
        int lowestBit = first.getLowestSetBit();
        if (prefix > width || (lowestBit >= 0 && lowestBit < width - prefix)) {
            throw new IllegalArgumentException("bits are set past the prefix /" + prefix);
        }
    }

    /** @throws IllegalArgumentException when {@code text} is no range */
    public static AddressRange of(String text) {
        String[] parts = text.split("/", 2);
        byte[] address = bytes(parts[0]).orElseThrow(() -> wrong(text));
        int width = address.length * 8;
        if (parts.length == 2 && !PREFIX.matcher(parts[1]).matches()) {
            throw wrong(text);
        }
        return new AddressRange(
                new BigInteger(1, address), width, parts.length == 1 ? width : Integer.parseInt(parts[1]));
    }

    private static IllegalArgumentException wrong(String text) {
        return new IllegalArgumentException("an address or a range like 10.96.0.0/16 expected, got: " + text);
    }

    /** False also for what is no address. */
    public boolean contains(String address) {
        return bytes(address)
                .filter(asked -> asked.length * 8 == width)
                .map(asked -> new BigInteger(1, asked).xor(first).shiftRight(width - prefix))
                .filter(difference -> difference.signum() == 0)
                .isPresent();
    }

    private static Optional<byte[]> bytes(String address) {
        try {
            return LITERAL.matcher(address).matches()
                    ? Optional.of(InetAddress.getByName(address).getAddress())
                    : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        byte[] bytes = new byte[width / 8];
        byte[] number = first.toByteArray();
        int length = Math.min(number.length, bytes.length);
        System.arraycopy(number, number.length - length, bytes, bytes.length - length, length);
        return text(bytes) + (prefix == width ? "" : "/" + prefix);
    }

    private static String text(byte[] address) {
        try {
            return InetAddress.getByAddress(address).getHostAddress();
        } catch (UnknownHostException e) {
            throw new IllegalStateException("4 or 16 bytes are an address", e);
        }
    }
}
