package vn.giamngheo.review;

import vn.giamngheo.shared.Mark;

/**
 * One cause of poverty or one need.
 *
 * @param code stable code
 * @param field name of its checkbox
 * @param label Vietnamese text
 * @param needsText whether it has to be described
 * @param mark how well the list is known
 */
public record CatalogueEntry(String code, String field, String label, boolean needsText, Mark mark) {}
