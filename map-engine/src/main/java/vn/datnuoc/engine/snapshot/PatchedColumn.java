package vn.datnuoc.engine.snapshot;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** An attribute of a base's rows, and after them of the changed rows. Thread-safe. */
class PatchedColumn implements Column {
    private final Column base;
    private final Column changed;
    private final int baseRows;

    private PatchedColumn(Column base, int baseRows, Column changed) {
        this.base = base;
        this.changed = changed;
        this.baseRows = baseRows;
    }

    /** With a dictionary over both when the base has one. */
    static Column of(Column base, int baseRows, Column changed, int changedRows) {
        return base.dictionarySize() > 0
                ? new Coded(base, baseRows, changed, changedRows)
                : new PatchedColumn(base, baseRows, changed);
    }

    @Override
    public @Nullable Object value(int row) {
        return row < baseRows ? base.value(row) : changed.value(row - baseRows);
    }

    @Override
    public boolean isNull(int row) {
        return row < baseRows ? base.isNull(row) : changed.isNull(row - baseRows);
    }

    @Override
    public long longValue(int row) {
        return row < baseRows ? base.longValue(row) : changed.longValue(row - baseRows);
    }

    @Override
    public double doubleValue(int row) {
        return row < baseRows ? base.doubleValue(row) : changed.doubleValue(row - baseRows);
    }

    /** Strings, with one sorted dictionary over both. */
    private static final class Coded extends PatchedColumn {
        private final Column base;
        private final int baseRows;
        private final String[] dictionary;
        private final int[] codesOfBase;
        private final int[] codesOfChanged;

        Coded(Column base, int baseRows, Column changed, int changedRows) {
            super(base, baseRows, changed);
            this.base = base;
            this.baseRows = baseRows;
            Set<String> values = new TreeSet<>();
            for (int code = 0; code < base.dictionarySize(); code++) {
                values.add(base.dictionaryValue(code));
            }
            for (int row = 0; row < changedRows; row++) {
                if (changed.value(row) instanceof String value) {
                    values.add(value);
                }
            }
            this.dictionary = values.toArray(String[]::new);
            this.codesOfBase = new int[base.dictionarySize()];
            Arrays.setAll(codesOfBase, code -> codeOf(base.dictionaryValue(code)));
            this.codesOfChanged = new int[changedRows];
            Arrays.setAll(codesOfChanged, row -> codeOf(changed.value(row)));
        }

        private int codeOf(@Nullable Object value) {
            return value == null ? -1 : Arrays.binarySearch(dictionary, value);
        }

        @Override
        public int dictionarySize() {
            return dictionary.length;
        }

        @Override
        public String dictionaryValue(int code) {
            return dictionary[code];
        }

        @Override
        public int code(int row) {
            if (row >= baseRows) {
                return codesOfChanged[row - baseRows];
            }
            int code = base.code(row);
            return code < 0 ? -1 : codesOfBase[code];
        }
    }
}
