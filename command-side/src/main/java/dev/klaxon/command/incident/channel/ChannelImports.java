package dev.klaxon.command.incident.channel;

import dev.klaxon.command.imports.Importable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Channels in imported history. */
@Configuration(proxyBeanMethods = false)
class ChannelImports {

    @Bean
    Importable<ChannelRequest> importedChannel() {
        return new Importable<>(
                "PUT channel",
                ChannelRequest.class,
                (line, body) -> new OpenChannel(line.incidentId(), body.kind(), body.url()));
    }
}
