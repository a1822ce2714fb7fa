package dev.klaxon.standalone.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.klaxon.standalone.client.ForeignForm;
import dev.klaxon.standalone.client.ImportFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Public incidents that ship with the demo, as they are in their sources.
 *
 * @param source the name they are imported under
 * @param told what they are and where they are from
 * @param files beside the file SOURCE, which has the licences
 */
record RealHistory(String source, ForeignForm form, String told, List<String> files) {

    /** All of them; edits come after what they edit. */
    static final List<RealHistory> ALL = List.of(
            new RealHistory(
                    Demo.HISTORY,
                    ForeignForm.GITHUB_STATUS,
                    "GitHub's status page 2022-2024, from github.com/mrshu/github-statuses"
                            + " (MIT, Copyright (c) 2022 Marek Šuppa)",
                    List.of("github-status-2022-2024.ndjson")),
            new RealHistory(
                    Demo.HISTORY,
                    ForeignForm.GITHUB_EDITS,
                    "Changes made to its entries after they were published, from the same",
                    List.of("github-silent-edits-2022-2024.ndjson")),
            new RealHistory(
                    "moj-cloud-platform",
                    ForeignForm.KEY_EVENTS,
                    "UK Ministry of Justice 2020-2022, from github.com/ministryofjustice/cloud-platform"
                            + " (MIT, Copyright (c) 2018 Ministry of Justice)",
                    List.of("moj-key-events-2020-2022.ndjson")),
            new RealHistory(
                    "public-cases",
                    ForeignForm.CASE,
                    "Single public incidents, facts from the addresses in their summaries",
                    List.of(
                            "cases/circleci-2025-01-23-commit-status.json",
                            "cases/cratesio-2023-07-20-broken-downloads.json",
                            "cases/github-2024-08-14-all-services.json",
                            "cases/github-2025-12-18-backdated-updates.json",
                            "cases/gitlab-2017-01-31-database.json",
                            "cases/gitlab-2017-08-17-flapping.json",
                            "cases/gitlab-2021-04-28-db-failover.json",
                            "cases/matrix-2019-04-11-breach.json",
                            "cases/moj-2024-09-20-route-table.json",
                            "cases/moj-2025-07-23-secrets-leak.json",
                            "cases/pypi-2025-07-26-phishing.json")));

    /** Their import lines. */
    ImportFile lines() throws IOException {
        List<String> records = new ArrayList<>();
        for (String file : files) {
            try (InputStream in = Objects.requireNonNull(RealHistory.class.getResourceAsStream("/demo/" + file))) {
                String content = new String(in.readAllBytes(), UTF_8);
                records.addAll(
                        form == ForeignForm.CASE
                                ? List.of(content)
                                : content.lines().toList());
            }
        }
        return ImportFile.converted(form, records.stream());
    }
}
