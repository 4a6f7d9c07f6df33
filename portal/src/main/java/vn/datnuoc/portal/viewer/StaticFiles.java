package vn.datnuoc.portal.viewer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Style sheets, scripts, fonts and web jars under addresses that change with their content, so that a browser asks for
 * each only once. Scripts share one version in their path: their imports of each other are relative and stay in it.
 */
@Configuration(proxyBeanMethods = false)
class StaticFiles implements WebMvcConfigurer {
    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final String SCRIPTS = "classpath*:static/js/**/*.js";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        add(registry, "js", new VersionResourceResolver().addFixedVersionStrategy(version(SCRIPTS), "/**"));
        add(registry, "css", new VersionResourceResolver().addContentVersionStrategy("/**"));
        add(registry, "images", new VersionResourceResolver().addContentVersionStrategy("/**"));
        add(registry, "fonts", new VersionResourceResolver().addContentVersionStrategy("/**"));
        registry.addResourceHandler("/webjars/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/")
                .setCacheControl(FOR_GOOD)
                .resourceChain(true);
    }

    private static void add(ResourceHandlerRegistry registry, String folder, VersionResourceResolver versions) {
        registry.addResourceHandler("/" + folder + "/**")
                .addResourceLocations("classpath:/static/" + folder + "/")
                .setCacheControl(FOR_GOOD)
                .resourceChain(true)
                .addResolver(versions);
    }

    /** The same for the same bytes on every node. */
    private static String version(String pattern) {
        try {
            StringBuilder digests = new StringBuilder();
            for (Resource script : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                digests.append(script.getFilename()).append(DigestUtils.md5DigestAsHex(script.getContentAsByteArray()));
            }
            return DigestUtils.md5DigestAsHex(digests.toString().getBytes(StandardCharsets.UTF_8))
                    .substring(0, 12);
        } catch (IOException e) {
            throw new UncheckedIOException(pattern, e);
        }
    }
}
