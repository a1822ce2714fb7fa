package dev.klaxon.domain.kpi.measure;

/** A figure of what incidents cost, and of what they did to customers. */
public enum CustomerKey {
    CREDITS_ISSUED("creditsIssued"),
    CREDITS_PCT_ARR("creditsPctArr"),
    SENTIMENT_DELTA("sentimentDelta"),
    CHURN_RISK_DELTA("churnRiskDelta"),
    CSAT("csat");

    private final String label;

    CustomerKey(String label) {
        this.label = label;
    }

    /** The form on the wire. */
    public String label() {
        return label;
    }
}
