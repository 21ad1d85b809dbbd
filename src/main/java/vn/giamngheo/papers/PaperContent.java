package vn.giamngheo.papers;

/**
 * A paper with its content.
 *
 * @param paper the paper
 * @param pdf its bytes, the same at every reading
 */
public record PaperContent(Paper paper, byte[] pdf) {}
