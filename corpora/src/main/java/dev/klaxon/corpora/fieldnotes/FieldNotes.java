package dev.klaxon.corpora.fieldnotes;

import java.io.IOException;

/** The notes: what real incidents say when an empty service is told of them and asked for its figures. */
public final class FieldNotes {

    private FieldNotes() {}

    /** Tells an empty service and writes down what it answers, in Markdown. */
    public static String of(Corpus corpus, KlaxonApi klaxon) throws IOException {
        Service service = new Service(klaxon);
        Page page = new Page()
                .title("Field notes")
                .say("What real incidents say about the rules in this repository. Every number below is the answer of a"
                        + " fresh Klaxon that was told of them; `./klaxon field-notes FOLDER` writes this document again"
                        + " from a folder of such incidents, and a test holds it against the incidents that ship in"
                        + " `corpora/src/main/resources/corpora`. The definitions are in [kpis.md](kpis.md).");
        new StatusPage(service, corpus).into(page);
        new Ministry(service, corpus).into(page);
        page.heading("Sources")
                .points(
                        "GitHub's status page: the history kept in github.com/mrshu/github-statuses (MIT, Copyright (c)"
                                + " 2022 Marek Šuppa), of GitHub's public Atom feed. Impact `critical` stands for SEV-1,"
                                + " `major` for SEV-2, `minor` for SEV-3. No texts are kept.",
                        "Ministry of Justice: github.com/ministryofjustice/cloud-platform (MIT, Copyright (c) 2018"
                                + " Ministry of Justice).",
                        "Single incidents: the addresses inside each file; facts in our own words.");
        return page.toString();
    }
}
