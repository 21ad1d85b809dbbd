package vn.giamngheo.identity;

import java.time.LocalDate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.giamngheo.shared.Conflict;

/** Keeps a system from losing its last administrator. */
@Component
class AdministratorsLeft {

    private final JdbcClient jdbc;

    AdministratorsLeft(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes other changes of administrators wait, so that two of them cannot remove each other at once. */
    void lock() {
        jdbc.sql("SELECT id FROM post WHERE role = :role ORDER BY id FOR UPDATE")
            .param("role", Role.ADMINISTRATOR.code()).query(Long.class).list();
    }

    /**
     * @param day first day on which the change counts
     * @throws Conflict when nobody with an active account would be administrator for good from that day on
     */
    void require(LocalDate day) {
        int left = jdbc.sql("""
                SELECT count(*) FROM post p JOIN account a ON a.username = p.username
                WHERE a.active AND p.role = :role AND p.valid_from <= :day AND p.valid_to IS NULL""")
            .param("role", Role.ADMINISTRATOR.code()).param("day", day).query(Integer.class).single();
        if (left == 0) {
            throw new Conflict("refusal.identity.lastAdministrator");
        }
    }
}
