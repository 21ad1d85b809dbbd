package vn.giamngheo.identity;

import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the log-in needs to know of an account, and nobody else. */
@Service
public class Credentials {

    private final JdbcClient jdbc;

    Credentials(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param username account name as typed
     * @return its encoded password; empty when there is no active account of that name
     */
    @Transactional(readOnly = true)
    public Optional<String> passwordHash(String username) {
        return jdbc.sql("SELECT password_hash FROM account WHERE username = :username AND active")
            .param("username", username.replace("\u0000", "")).query(String.class).optional();
    }
}
