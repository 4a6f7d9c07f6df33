package vn.datnuoc.portal;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    @Test
    void featuresDependOnEachOtherOneWayAndOnPublicTypesOnly() {
        ApplicationModules.of(Portal.class).verify();
    }
}
