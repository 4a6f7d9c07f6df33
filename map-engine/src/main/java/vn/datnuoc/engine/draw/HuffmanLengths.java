package vn.datnuoc.engine.draw;

import java.util.Arrays;

/** Prefix codes of bounded length for symbols that occur so and so often. */
final class HuffmanLengths {
    private HuffmanLengths() {}

    /** Length of each symbol's code; 0 for one that does not occur. */
    static int[] of(int[] counts, int longest) {
        long[] leaves = sortedLeaves(counts);
        int[] perLength = lengthsOf(leaves);
        limit(perLength, longest);
        int[] lengths = new int[counts.length];
        int length = longest;
        for (long leaf : leaves) {
            while (perLength[length] == 0) {
                length--;
            }
            perLength[length]--;
            lengths[(int) (leaf & 0xffff)] = length;
        }
        return lengths;
    }

    /** Count and symbol in one number, the rarest first. */
    private static long[] sortedLeaves(int[] counts) {
        long[] leaves = new long[counts.length];
        int used = 0;
        for (int symbol = 0; symbol < counts.length; symbol++) {
            if (counts[symbol] > 0) {
                leaves[used++] = (long) counts[symbol] << 16 | symbol;
            }
        }
        leaves = Arrays.copyOf(leaves, used);
        Arrays.sort(leaves);
        return leaves;
    }

    /** How many codes there are of each length: Huffman's algorithm with two queues. */
    private static int[] lengthsOf(long[] leaves) {
        int n = leaves.length;
        int[] perLength = new int[64];
        if (n < 2) {
            perLength[1] = n;
            return perLength;
        }
        long[] weights = new long[2 * n - 1];
        int[] parents = new int[2 * n - 1];
        for (int i = 0; i < n; i++) {
            weights[i] = leaves[i] >>> 16;
        }
        int leaf = 0;
        int node = n;
        for (int next = n; next < 2 * n - 1; next++) {
            for (int child = 0; child < 2; child++) {
                boolean takeLeaf = leaf < n && (node >= next || weights[leaf] <= weights[node]);
                int taken = takeLeaf ? leaf++ : node++;
                weights[next] += weights[taken];
                parents[taken] = next;
            }
        }
        int[] depths = new int[2 * n - 1];
        for (int i = 2 * n - 3; i >= 0; i--) {
            depths[i] = depths[parents[i]] + 1;
            perLength[Math.min(63, depths[i])] += i < n ? 1 : 0;
        }
        return perLength;
    }

    /** Shortens what is too long, and lengthens others until the codes fit again (Kraft's inequality). */
    private static void limit(int[] perLength, int longest) {
        for (int length = longest + 1; length < perLength.length; length++) {
            perLength[longest] += perLength[length];
            perLength[length] = 0;
        }
        long used = 0;
        for (int length = 1; length <= longest; length++) {
            used += (long) perLength[length] << longest - length;
        }
        while (used > 1L << longest) {
            int length = longest - 1;
            while (perLength[length] == 0) {
                length--;
            }
            perLength[length]--;
            perLength[length + 1] += 2;
            perLength[longest]--;
            used--;
        }
    }

    /** Canonical codes (RFC 1951 §3.2.2) as they are written, lowest bit first: code × 16 + length. */
    static int[] codes(int[] lengths) {
        int[] next = new int[17];
        int[] perLength = new int[16];
        for (int length : lengths) {
            perLength[length]++;
        }
        perLength[0] = 0;
        for (int length = 1; length < 16; length++) {
            next[length + 1] = next[length] + perLength[length] << 1;
        }
        int[] codes = new int[lengths.length];
        for (int symbol = 0; symbol < codes.length; symbol++) {
            int length = lengths[symbol];
            if (length > 0) {
                codes[symbol] = Integer.reverse(next[length]++) >>> 32 - length << 4 | length;
            }
        }
        return codes;
    }
}
