package vn.giamngheo.identity.web;

import java.util.Locale;

import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

import vn.giamngheo.identity.LoginThrottle;

/** Checks passwords, and stops doing so for an account and address with too many wrong ones. */
@Component
class ThrottledLogin extends DaoAuthenticationProvider {

    private final LoginThrottle throttle;

    ThrottledLogin(UserDetailsService accounts, PasswordEncoder passwords, LoginThrottle throttle) {
        super(accounts);
        setPasswordEncoder(passwords);
        this.throttle = throttle;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String username = attempt.getName().strip().toLowerCase(Locale.ROOT);
        String address = attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        if (throttle.blocks(username, address)) {
            throw new LockedException("too many refused log-ins");
        }
        try {
            Authentication done = super.authenticate(attempt);
            throttle.succeeded(username, address);
            return done;
        }
        catch (BadCredentialsException wrong) {
            throttle.failed(username, address);
            throw wrong;
        }
    }
}
