package dev.klaxon.edge;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.ResourcePropertySource;

/** Puts {@code edge.properties} beneath every other source of settings: whatever else is set, wins. */
public final class EdgeDefaults implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        try {
            environment
                    .getPropertySources()
                    .addLast(new ResourcePropertySource("edge defaults", new ClassPathResource("edge.properties")));
        } catch (IOException e) {
            throw new UncheckedIOException("edge.properties is part of this module", e);
        }
    }
}
