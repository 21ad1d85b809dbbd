package vn.giamngheo.papers;

/**
 * A paper with its content.
 *
 * @param paper the paper
 * @param pdf the bytes as they were issued
 */
public record PaperContent(Paper paper, byte[] pdf) {}
