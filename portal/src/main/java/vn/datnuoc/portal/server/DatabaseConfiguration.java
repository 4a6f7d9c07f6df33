package vn.datnuoc.portal.server;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
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
        String url = settings.url(server.home());
        EmbeddedDatabase.of(url).ifPresent(EmbeddedDatabase::undoInterruptedMigration);
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(settings.user().orElse("sa"));
        settings.password().ifPresent(config::setPassword);
        config.setMaximumPoolSize(settings.connections());
        config.setMinimumIdle(1);
        config.setConnectionTimeout(CONNECTION_TIMEOUT_MILLIS);
        config.setValidationTimeout(VALIDATION_TIMEOUT_MILLIS);
        Dialect.driverSettings(config.getJdbcUrl()).forEach(config::addDataSourceProperty);
        try {
            return new HikariDataSource(config);
        } catch (HikariPool.PoolInitializationException e) {
            throw new CannotStartException(
                    "the database cannot be opened: "
                            + Optional.ofNullable(e.getCause()).orElse(e).getMessage(),
                    "datnuoc.database.url is " + url + ": is it there, may its user log in, is it used by no other"
                            + " server (H2)?");
        }
    }

    @Bean
    FlywayMigrationStrategy migration(ServerSettings server, DatabaseSettings settings) {
        return EmbeddedDatabase.of(settings.url(server.home()))
                .<FlywayMigrationStrategy>map(database -> database::migrate)
                .orElse(Flyway::migrate);
    }

    @Bean
    Dialect dialect(DataSource dataSource) {
        return Dialect.of(dataSource);
    }
}
