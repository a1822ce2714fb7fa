package dev.klaxon.standalone.house;

import dev.klaxon.command.CommandSide;
import dev.klaxon.query.QuerySide;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What the house is made of. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({CommandSide.class, QuerySide.class})
class HouseParts {}
