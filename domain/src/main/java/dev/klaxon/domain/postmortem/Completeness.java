package dev.klaxon.domain.postmortem;

import dev.klaxon.domain.refusal.Missing;
import dev.klaxon.events.Text;
import java.util.ArrayList;
import java.util.List;

/** What publishing a post-mortem needs. */
public final class Completeness {

    public static final String ROOT_CAUSE = "root-cause";
    public static final String FACTOR = "factor";
    public static final String WHY_CHAIN = "why-chain";
    public static final String ACTION_OWNER = "action-owner";
    public static final String ACTION_DUE_DATE = "action-due-date";
    public static final String ACTION_CRITERIA = "action-acceptance-criteria";
    public static final String APPROVAL = "approval";

    private Completeness() {}

    /** What is not there yet; empty where it may be published. */
    public static List<Missing> missing(PostmortemState state) {
        List<Missing> missing = new ArrayList<>(missingContent(state));
        if (state.status() != PostmortemStatus.APPROVED && state.status() != PostmortemStatus.PUBLISHED) {
            missing.add(new Missing(APPROVAL, "Nobody has approved it as it stands"));
        }
        return missing;
    }

    private static List<Missing> missingContent(PostmortemState state) {
        List<Missing> missing = new ArrayList<>();
        if (state.rootCause().filter(cause -> Text.isStated(cause.text())).isEmpty()) {
            missing.add(new Missing(ROOT_CAUSE, "No root cause is identified"));
        }
        if (state.factors().stream().noneMatch(factor -> Text.isStated(factor.text()))) {
            missing.add(new Missing(FACTOR, "No contributing factor is recorded"));
        }
        if (state.whys().stream().allMatch(why -> why.chain().isEmpty())) {
            missing.add(new Missing(WHY_CHAIN, "No chain of whys is answered"));
        }
        state.actions().stream()
                .filter(action -> action.status() != ActionStatus.DROPPED)
                .forEach(action -> missing.addAll(missingOf(action)));
        return missing;
    }

    private static List<Missing> missingOf(Action action) {
        List<Missing> missing = new ArrayList<>();
        if (action.owner() == null) {
            missing.add(new Missing(ACTION_OWNER, "Action %s has no owner".formatted(action.id())));
        }
        if (action.dueOn() == null) {
            missing.add(new Missing(ACTION_DUE_DATE, "Action %s has no due date".formatted(action.id())));
        }
        if (!Text.isStated(action.acceptanceCriteria())) {
            missing.add(new Missing(ACTION_CRITERIA, "Action %s has no acceptance criteria".formatted(action.id())));
        }
        return missing;
    }
}
