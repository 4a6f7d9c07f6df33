/** Systems of agencies that call the services on line (Art. 7.2, 13–15): what was approved for each, and how they log in. */
@NullMarked
package vn.datnuoc.portal.connections;

import org.jspecify.annotations.NullMarked;
