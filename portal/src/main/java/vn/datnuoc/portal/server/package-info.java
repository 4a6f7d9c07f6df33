/** What every feature of the portal stands on: settings, the home folder, the database, error answers. */
@NullMarked
package vn.datnuoc.portal.server;

import org.jspecify.annotations.NullMarked;
