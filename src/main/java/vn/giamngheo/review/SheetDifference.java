package vn.giamngheo.review;

/**
 * A place where two sheets differ.
 *
 * @param key what differs: row1 ... row13, the field of an indicator, surveyedOn, floorArea, remark, causes or needs
 * @param label its Vietnamese text; empty for the places that have a caption of their own
 * @param first what the first sheet says there, empty when nothing
 * @param second what the second sheet says there, empty when nothing
 */
public record SheetDifference(String key, String label, String first, String second) {}
