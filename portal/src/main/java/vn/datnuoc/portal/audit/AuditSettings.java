package vn.datnuoc.portal.audit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param node name of this node; each writes a chain of its own */
@ConfigurationProperties("datnuoc.audit")
record AuditSettings(@DefaultValue("node1") String node) {

    AuditSettings {
        if (!node.matches("[a-z0-9-]{1,40}")) {
            throw new IllegalArgumentException("datnuoc.audit.node: [a-z0-9-]{1,40} expected, got " + node);
        }
    }
}
