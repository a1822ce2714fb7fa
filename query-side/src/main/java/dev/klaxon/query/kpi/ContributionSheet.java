package dev.klaxon.query.kpi;

import dev.klaxon.domain.kpi.contribution.Contribution;
import dev.klaxon.domain.kpi.contribution.Contribution.Detail;
import dev.klaxon.query.documents.Csv;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What lies behind a figure, for a spreadsheet: one item a line. */
final class ContributionSheet {

    private static final Detail NO_DETAIL = new Detail(null, null, null, null, null, null, null);

    private ContributionSheet() {}

    static String of(List<Contribution> items) {
        Csv csv = new Csv(
                "incidentId",
                "reference",
                "severity",
                "seconds",
                "numerator",
                "denominator",
                "accountId",
                "creditAmount",
                "creditCurrency",
                "arrAmount",
                "arrCurrency",
                "value",
                "scale",
                "limitHits",
                "limitMisses",
                "eventIds");
        items.forEach(item -> add(csv, item, item.detail() == null ? NO_DETAIL : item.detail()));
        return csv.text();
    }

    private static void add(Csv csv, Contribution item, Detail detail) {
        csv.add(
                item.incidentId().value(),
                item.reference(),
                item.severity() == null ? null : item.severity().label(),
                item.seconds(),
                item.numerator(),
                item.denominator(),
                detail.accountId(),
                amount(detail.credit()),
                currency(detail.credit()),
                amount(detail.arr()),
                currency(detail.arr()),
                detail.value(),
                detail.scale() == null ? null : detail.scale().label(),
                detail.limitHits(),
                detail.limitMisses(),
                item.eventIds().stream().map(UUID::toString).collect(Collectors.joining(" ")));
    }

    private static @Nullable Object amount(@Nullable Money money) {
        return money == null ? null : money.getAmount();
    }

    private static @Nullable Object currency(@Nullable Money money) {
        return money == null ? null : money.getCurrencyUnit();
    }
}
