package dev.klaxon.query;

import dev.klaxon.edge.EdgeConfiguration;
import dev.klaxon.store.StoreConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;

/** All parts of the query side. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Import({StoreConfiguration.class, EdgeConfiguration.class})
public class QuerySide {}
