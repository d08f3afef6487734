package nl.kleurplaat.explore;

import nl.kleurplaat.analysis.measures.Brokerage.Roles;
import org.jspecify.annotations.Nullable;

/** The brokerage roles of an actor, as counts that may outgrow an integer. */
record BrokerageView(
        double coordinator, double itinerant, double gatekeeper, double representative, double liaison, double total) {

    /** An actor without a group brokers between nobody. */
    static BrokerageView of(@Nullable Roles roles) {
        return roles == null
                ? new BrokerageView(0, 0, 0, 0, 0, 0)
                : new BrokerageView(
                        roles.coordinator(),
                        roles.itinerant(),
                        roles.gatekeeper(),
                        roles.representative(),
                        roles.liaison(),
                        roles.total());
    }
}
