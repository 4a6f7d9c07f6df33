package vn.datnuoc.policy.login;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Which addresses belong to the same household or office. */
public final class Network {

    /** Digits only: a name would be asked of the DNS. */
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.%]*");

    private static final int IPV4_BYTES = 3;
    private static final int IPV6_BYTES = 8;

    private Network() {}

    /** The first 24 bits of an IPv4 address, the first 64 of an IPv6 one, in hexadecimal. */
    public static String of(String address) {
        return prefix(address, IPV4_BYTES);
    }

    /** Who is made to wait: an IPv4 address alone, an IPv6 one with all of its /64, which belong to one customer. */
    public static String guesser(String address) {
        return prefix(address, Integer.BYTES);
    }

    private static String prefix(String address, int ipv4Bytes) {
        if (!ADDRESS.matcher(address).matches()) {
            return address;
        }
        try {
            InetAddress parsed = InetAddress.getByName(address);
            int length = parsed instanceof Inet6Address ? IPV6_BYTES : ipv4Bytes;
            return HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), length));
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
