package dev.klaxon.query;

import dev.klaxon.store.StoreConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;

/** All parts of the query side; Boot adds the edge. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class) // both sides may use the same simple name
@Import(StoreConfiguration.class)
public class QuerySide {}
