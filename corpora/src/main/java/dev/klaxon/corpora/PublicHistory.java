package dev.klaxon.corpora;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Public incidents that ship with Klaxon, as they are in their sources.
 *
 * @param source the name they are imported under
 * @param told what they are and where they are from
 * @param files beside the file SOURCE, which has the licences
 */
public record PublicHistory(String source, ForeignForm form, String told, List<String> files) {

    /** GitHub's status page. */
    public static final PublicHistory GITHUB_STATUS = new PublicHistory(
            "github-status",
            ForeignForm.GITHUB_STATUS,
            "GitHub's status page 2022-2024, from github.com/mrshu/github-statuses (MIT, Copyright (c) 2022 Marek Šuppa)",
            List.of("github-status-2022-2024.ndjson"));

    /** What was changed in it after it was published. */
    public static final PublicHistory GITHUB_EDITS = new PublicHistory(
            GITHUB_STATUS.source(),
            ForeignForm.GITHUB_EDITS,
            "Changes made to its entries after they were published, from the same",
            List.of("github-silent-edits-2022-2024.ndjson"));

    /** Key events of the Ministry of Justice. */
    public static final PublicHistory MINISTRY = new PublicHistory(
            "moj-cloud-platform",
            ForeignForm.KEY_EVENTS,
            "UK Ministry of Justice 2020-2022, from github.com/ministryofjustice/cloud-platform"
                    + " (MIT, Copyright (c) 2018 Ministry of Justice)",
            List.of("moj-key-events-2020-2022.ndjson"));

    /** Single incidents. */
    public static final PublicHistory CASES = new PublicHistory(
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
                    "cases/pypi-2025-07-26-phishing.json"));

    /** All of them; edits come after what they edit. */
    public static final List<PublicHistory> ALL = List.of(GITHUB_STATUS, GITHUB_EDITS, MINISTRY, CASES);

    public PublicHistory {
        files = List.copyOf(files);
    }

    /** Each record and what became of it. */
    public Stream<Converted> converted() {
        return form.convert(records());
    }

    /** Their import lines. */
    public ImportFile lines() throws IOException {
        return ImportFile.converted(form, records());
    }

    private Stream<String> records() {
        Stream<String> contents = files.stream().map(PublicHistory::content);
        return form.isWholeFile() ? contents : contents.flatMap(String::lines);
    }

    private static String content(String file) {
        try (InputStream in = Objects.requireNonNull(PublicHistory.class.getResourceAsStream("/corpora/" + file))) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
