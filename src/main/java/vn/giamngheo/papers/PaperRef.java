package vn.giamngheo.papers;

import java.util.UUID;

/**
 * A paper that was just issued. It can be read at once; its PDF is drawn after the commit, or for its first reader.
 *
 * @param id paper
 * @param checkCode code printed on it, null when the kind has none
 */
public record PaperRef(UUID id, String checkCode) {}
