package vn.giamngheo.identity.web;

import java.util.Locale;

import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;

import vn.giamngheo.identity.Accounts;
import vn.giamngheo.identity.Credentials;

/**
 * Accounts as Spring Security sees them. The authorities, {@code ROLE_<role code>}, are those of the moment of log-in and
 * only for what menus show; rights are always asked of the posts held now.
 */
@Service
class LoginAccounts implements UserDetailsService {

    private final Credentials credentials;
    private final Accounts accounts;

    LoginAccounts(Credentials credentials, Accounts accounts) {
        this.credentials = credentials;
        this.accounts = accounts;
    }

    @Override
    public UserDetails loadUserByUsername(String typed) {
        String username = typed.strip().toLowerCase(Locale.ROOT);
        String hash = credentials.passwordHash(username).orElseThrow(() -> new UsernameNotFoundException("no such account"));
        String[] roles = accounts.actor(username).stream().flatMap(actor -> actor.posts().stream())
            .map(post -> post.role().code()).distinct().toArray(String[]::new);
        return User.withUsername(username).password(hash).roles(roles).build();
    }
}
