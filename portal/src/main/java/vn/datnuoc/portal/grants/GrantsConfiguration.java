package vn.datnuoc.portal.grants;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.datnuoc.policy.Policy;
import vn.datnuoc.policy.jdbc.JdbcGrants;
import vn.datnuoc.policy.jdbc.JdbcValidityRules;

@Configuration(proxyBeanMethods = false)
class GrantsConfiguration {

    @Bean
    @DependsOnDatabaseInitialization
    JdbcGrants grants(DataSource database) {
        return new JdbcGrants(database);
    }

    @Bean
    @DependsOnDatabaseInitialization
    JdbcValidityRules validityRules(DataSource database) {
        return new JdbcValidityRules(database);
    }

    @Bean
    Policy policy(JdbcGrants grants, Clock clock) {
        return new Policy(grants, clock);
    }
}
