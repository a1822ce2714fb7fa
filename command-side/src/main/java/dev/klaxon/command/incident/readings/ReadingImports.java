package dev.klaxon.command.incident.readings;

import dev.klaxon.command.imports.Importable;
import dev.klaxon.events.incident.ReadingId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Readings of accounts in imported history. */
@Configuration(proxyBeanMethods = false)
class ReadingImports {

    @Bean
    Importable<SentimentRequest> importedSentiment() {
        return new Importable<>(
                "POST sentiment",
                SentimentRequest.class,
                (line, body) -> body.command(line.incidentId(), new ReadingId(line.id())));
    }

    @Bean
    Importable<ChurnRiskRequest> importedChurnRisk() {
        return new Importable<>(
                "POST churn-risk",
                ChurnRiskRequest.class,
                (line, body) -> body.command(line.incidentId(), new ReadingId(line.id())));
    }

    @Bean
    Importable<CsatRequest> importedCsat() {
        return new Importable<>(
                "POST csat",
                CsatRequest.class,
                (line, body) -> body.command(line.incidentId(), new ReadingId(line.id())));
    }
}
