package vn.giamngheo.recognition;

/**
 * Hardship that the household names (Circular 17/2016; Form 01 of Decision 24/2021).
 * Labels are {@code HardshipReason.<name>}.
 */
public enum HardshipReason {
    /** Natural disaster. */
    DISASTER,
    /** Severe pollution. */
    POLLUTION,
    /** Accident at work or in traffic. */
    ACCIDENT,
    /** Serious illness. */
    SERIOUS_ILLNESS,
    /** Loss of house, land, means of production, crop or stock. */
    ECONOMIC_RISK,
    /** Fraud, or victim of a crime. */
    SOCIAL_RISK,
    /** Birth, marriage, return from service, death of the main earner and the like. */
    MEMBER_CHANGE,
    /** Anything else, told in words. */
    OTHER
}
