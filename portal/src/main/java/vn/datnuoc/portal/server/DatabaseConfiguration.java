package vn.datnuoc.portal.server;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ServerSettings.class, DatabaseSettings.class})
class DatabaseConfiguration {

    /** Without a database, the answer is no within two seconds. */
    private static final int CONNECTION_TIMEOUT_MILLIS = 1_500;

    private static final int VALIDATION_TIMEOUT_MILLIS = 1_000;

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(ServerSettings server, DatabaseSettings settings) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(settings.url(server.home()));
        config.setUsername(settings.user().orElse("sa"));
        settings.password().ifPresent(config::setPassword);
        config.setMaximumPoolSize(settings.connections());
        config.setMinimumIdle(1);
        config.setConnectionTimeout(CONNECTION_TIMEOUT_MILLIS);
        config.setValidationTimeout(VALIDATION_TIMEOUT_MILLIS);
        Dialect.driverSettings(config.getJdbcUrl()).forEach(config::addDataSourceProperty);
        return new HikariDataSource(config);
    }

    @Bean
    Dialect dialect(DataSource dataSource) {
        return Dialect.of(dataSource);
    }
}
