package dev.klaxon.query;

import dev.klaxon.store.StoreConfiguration;
import dev.klaxon.views.ViewConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;

/** All parts of the query side; Boot adds the edge. Both sides may use the same simple name for a part. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Import({StoreConfiguration.class, ViewConfiguration.class})
public class QuerySide {}
