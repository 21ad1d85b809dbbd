package vn.giamngheo.shared.web;

import java.util.List;

/** What a module adds to the menu of every page, for the one who is logged in. Asked once a page: keep it cheap. */
public interface MenuEntries {

    /** @return the entries, none when they concern him not */
    List<Entry> entries();

    /**
     * One entry.
     *
     * @param order place among these entries, low numbers first
     * @param path address without the context path
     * @param label message key
     * @param count number that waits there, shown as a badge when above 0
     */
    record Entry(int order, String path, String label, int count) {}
}
