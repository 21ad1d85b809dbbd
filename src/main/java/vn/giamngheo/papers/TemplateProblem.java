package vn.giamngheo.papers;

/**
 * Why a text cannot be used.
 *
 * @param line line in the text, from 1
 * @param key message key of the sentence
 * @param detail what is wrong there, such as a name or a tag
 */
public record TemplateProblem(int line, String key, String detail) {}
