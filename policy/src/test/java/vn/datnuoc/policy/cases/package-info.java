/** The policy cases of {@code data-samples/policy-cases} as objects, for whoever has to decide or enforce as they say. */
@NullMarked
package vn.datnuoc.policy.cases;

import org.jspecify.annotations.NullMarked;
