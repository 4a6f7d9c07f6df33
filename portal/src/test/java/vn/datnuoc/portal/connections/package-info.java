@org.jspecify.annotations.NullMarked
package vn.datnuoc.portal.connections;
