package vn.giamngheo.loan;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the figures of {@code loan_parameter}. */
@Component
class LoanParameters {

    private final JdbcClient jdbc;

    LoanParameters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int get(LoanParameter parameter) {
        return jdbc.sql("select value from loan_parameter where code = :code").param("code", parameter.name())
            .query(Integer.class).single();
    }
}
