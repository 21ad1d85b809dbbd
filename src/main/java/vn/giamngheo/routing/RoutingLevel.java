package vn.giamngheo.routing;

/** Level of the unit whose post does a step, seen from the case's hamlet and commune. */
public enum RoutingLevel {
    /** The case's hamlet. */
    HAMLET,
    /** The case's ward or commune. */
    COMMUNE,
    /** Whoever the regime asks for an opinion: the city's chairman until 30/06/2025, the province's from then on. */
    OPINION_AUTHORITY,
    /** The city above the commune. */
    CITY,
    /** The province above the commune. */
    PROVINCE
}
