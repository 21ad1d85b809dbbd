package vn.giamngheo.papers;

import java.util.UUID;

/**
 * A paper that was just issued. It can be read when the transaction that issued it is over.
 *
 * @param id paper
 * @param checkCode code printed on it, null when the kind has none
 */
public record PaperRef(UUID id, String checkCode) {}
