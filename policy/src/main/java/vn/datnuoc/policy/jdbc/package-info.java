/** Grants and validity rules in a database, through plain {@code java.sql}. The tables are made by the portal's Flyway. */
@NullMarked
package vn.datnuoc.policy.jdbc;

import org.jspecify.annotations.NullMarked;
