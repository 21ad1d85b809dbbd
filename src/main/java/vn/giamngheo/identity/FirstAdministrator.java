package vn.giamngheo.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.territory.UnitLevel;
import vn.giamngheo.territory.Units;

/**
 * Makes the first account of a real installation: {@code admin}, with the password out of GIAMNGHEO_ADMIN_PASSWORD. Does
 * nothing once that account exists; a later change of the variable changes no password.
 */
@Component
@Profile("!demo")
@Order(10)
class FirstAdministrator implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final String USERNAME = "admin";
    private static final int SHORTEST_PASSWORD = 12;

    private final Accounts accounts;
    private final Units units;
    private final PasswordEncoder passwords;
    private final MessageSource messages;
    private final Clock clock;
    private final String password;

    FirstAdministrator(Accounts accounts, Units units, PasswordEncoder passwords, MessageSource messages, Clock clock,
            @Value("${giamngheo.admin.password:}") String password) {
        this.accounts = accounts;
        this.units = units;
        this.passwords = passwords;
        this.messages = messages;
        this.clock = clock;
        this.password = password;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (accounts.exists(USERNAME)) {
            return;
        }
        if (password.isEmpty()) {
            LOG.warn("There is no account yet. Set GIAMNGHEO_ADMIN_PASSWORD to make the account \"{}\".", USERNAME);
            return;
        }
        if (password.length() < SHORTEST_PASSWORD) {
            throw new IllegalStateException("GIAMNGHEO_ADMIN_PASSWORD needs at least " + SHORTEST_PASSWORD + " characters");
        }
        LocalDate today = LocalDate.now(clock);
        String title = messages.getMessage("Role.ADMINISTRATOR", null, Locale.forLanguageTag("vi"));
        accounts.open(new OpenAccount(USERNAME, title, passwords.encode(password)));
        units.unitsOn(today, UnitLevel.PROVINCE).forEach(province -> accounts.assign(new AssignPost(USERNAME,
                new PostGroup(Role.ADMINISTRATOR, province.key()), title, today, null)));
        LOG.info("Made the first account \"{}\"", USERNAME);
    }
}
