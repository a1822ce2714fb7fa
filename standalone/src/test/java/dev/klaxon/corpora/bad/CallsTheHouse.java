package dev.klaxon.corpora.bad;

import dev.klaxon.standalone.client.ServiceClient;

/** A study that calls the house by the house's own client. */
public record CallsTheHouse(ServiceClient client) {}
