package dev.klaxon.command.incident.remedies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.command.Client;
import dev.klaxon.command.Client.Reply;
import dev.klaxon.command.RunningCommandSide;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemedyHttpTest {

    private static final String APPROVE = "{\"decision\":\"APPROVE\",\"comment\":\"Fair\"}";

    private final RunningCommandSide service = RunningCommandSide.get();
    private final Client admin = service.admin();
    private String incident = "";

    @BeforeEach
    void declare() {
        incident = admin.declared(",\"accounts\":[{\"accountId\":\"acme\"},{\"accountId\":\"globex\"}]");
    }

    @Test
    void leads_from_a_proposal_over_two_approvers_to_an_approval() {
        String remedy = proposed("20000.00");
        Reply first = decide(of("eve", "read", "approve-exec"), remedy);
        Reply again = decide(of("eve", "read", "approve-exec"), remedy);
        Reply second = decide(of("fay", "read", "approve-finance"), remedy);
        Reply late = decide(of("cy", "read", "approve-cs"), remedy);

        assertThat(first.status()).as("%s", first).isEqualTo(200);
        assertThat(remedy).endsWith(first.text("id"));
        assertThat(warning(first)).isEqualTo("second-approver-needed");
        assertThat(first.eventIds()).hasSize(1);
        assertThat(again.eventIds()).isEmpty();
        assertThat(warning(again)).isEqualTo("second-approver-needed");
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.body().path("warnings")).isEmpty();
        assertThat(late.code()).isEqualTo("already-answered");
        assertThat(late.status()).isEqualTo(409);
    }

    @Test
    void needs_no_scope_but_that_of_the_approver() {
        assertThat(decide(of("cy", "approve-cs"), proposed("10.00")).status()).isEqualTo(200);
    }

    @Test
    void knows_the_proposer_by_any_key() {
        Client proposing = of("pat", "read", "respond");
        Client approving = of("pat", "read", "approve-cs", "approve-exec");
        String remedy = proposed(proposing, "10.00");
        long before = service.events();

        Reply own = decide(approving, remedy);
        Reply none = decide(of("rob", "read", "respond", "command"), remedy);
        Reply administrator = decide(of("ada", "admin"), remedy);

        assertThat(own.status()).isEqualTo(409);
        assertThat(own.code()).isEqualTo("own-proposal");
        assertThat(none.status()).isEqualTo(403);
        assertThat(none.code()).isEqualTo("not-an-approver");
        assertThat(administrator.code()).isEqualTo("not-an-approver");
        assertThat(service.events()).isEqualTo(before + 2);
    }

    @Test
    void never_lets_two_small_credits_at_once_slip_under_a_band() throws Exception {
        Client cs = of("cy", "approve-cs");
        for (int round = 0; round < 5; round++) {
            declare();
            String one = proposed("600.00");
            String other = proposed("600.00");

            List<Integer> statuses = atOnce(cs, one, other);

            assertThat(statuses).containsExactlyInAnyOrder(200, 403);
        }
    }

    @Test
    void is_waived_for_accounts_together() {
        Reply waived = admin.post(
                incident + "/remedies/waiver", "{\"accountIds\":[\"acme\",\"globex\"],\"reason\":\"No harm\"}");

        assertThat(waived.status()).as("%s", waived).isEqualTo(200);
        assertThat(waived.eventIds()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            remedies        | 400 | invalid-value | {}
            remedies        | 400 | invalid-value | {"kind":"GIFT","accountId":"acme","basis":"b"}
            remedies        | 400 | invalid-value | {"kind":"CREDIT","accountId":"acme","basis":"b"}
            remedies        | 400 | invalid-value | {"kind":"CREDIT","accountId":"acme","basis":"b",\
            "amount":{"amount":"5.00","currency":"EUR"}}
            remedies        | 400 | invalid-value | {"kind":"CREDIT","accountId":"acme","basis":"b","amount":5}
            remedies        | 400 | invalid-value | {"kind":"TERM_EXTENSION","accountId":"acme","basis":"b"}
            remedies        | 400 | invalid-value | {"kind":"TERM_EXTENSION","accountId":"acme","basis":"b","days":0}
            remedies        | 400 | invalid-value | {"kind":"EXECUTIVE_CALL","accountId":"initech","basis":"b"}
            remedies        | 400 | invalid-value | {"kind":"EXECUTIVE_CALL","accountId":"acme"}
            remedies/waiver | 400 | invalid-value | {"accountIds":[],"reason":"r"}
            remedies/waiver | 400 | invalid-value | {"accountIds":["acme"]}
            remedies/waiver | 400 | invalid-value | {"accountIds":["initech"],"reason":"r"}
            remedies/00000000-0000-7000-8000-000000000000/decision | 404 | not-found | \
            {"decision":"APPROVE","comment":"c"}
            remedies/00000000-0000-7000-8000-000000000000/decision | 400 | invalid-value | {"decision":"MAYBE"}
            """)
    void refuses_and_records_nothing(String path, int status, String code, String body) {
        long before = service.events();

        Reply reply = admin.post(incident + "/" + path, body);

        assertThat(reply.code()).as("%s", reply).isEqualTo(code);
        assertThat(reply.status()).isEqualTo(status);
        assertThat(service.events()).isEqualTo(before);
    }

    private List<Integer> atOnce(Client client, String... remedies) throws Exception {
        CyclicBarrier start = new CyclicBarrier(remedies.length);
        try (ExecutorService threads = Executors.newFixedThreadPool(remedies.length)) {
            List<Future<Reply>> calls = new ArrayList<>();
            for (String remedy : remedies) {
                calls.add(threads.submit(() -> {
                    start.await();
                    return decide(client, remedy);
                }));
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Reply> call : calls) {
                statuses.add(call.get().status());
            }
            return statuses;
        }
    }

    private String proposed(String amount) {
        return proposed(admin, amount);
    }

    private String proposed(Client by, String amount) {
        Reply reply = by.post(
                incident + "/remedies",
                "{\"kind\":\"CREDIT\",\"accountId\":\"acme\",\"basis\":\"SLA\",\"amount\":{\"amount\":\"%s\",\"currency\":\"USD\"}}"
                        .formatted(amount));
        assertThat(reply.status()).as("%s", reply).isEqualTo(201);
        return incident + "/remedies/" + reply.text("id");
    }

    private static Reply decide(Client by, String remedy) {
        return by.post(remedy + "/decision", APPROVE);
    }

    /** A new key of that person. */
    private Client of(String person, String... scopes) {
        Reply key = admin.post(
                "/api/v1/api-keys",
                "{\"person\":{\"id\":\"%s\",\"name\":\"%s\"},\"scopes\":[\"%s\"]}"
                        .formatted(person, person, String.join("\",\"", scopes)));
        return service.client(key.text("key"));
    }

    private static String warning(Reply reply) {
        return reply.body().at("/warnings/0/code").asText();
    }
}
