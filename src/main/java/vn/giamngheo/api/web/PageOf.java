package vn.giamngheo.api.web;

import java.util.List;

/**
 * One page of a list.
 *
 * @param items what is on it
 * @param page its number, from 1
 * @param size rows of a page
 * @param total number of all that match
 * @param pages number of pages
 * @param <T> what the list holds
 */
record PageOf<T>(List<T> items, int page, int size, long total, int pages) {

    static <T> PageOf<T> of(List<T> items, int page, int size, long total) {
        return new PageOf<>(items, page, size, total, (int) ((total + size - 1) / size));
    }
}
