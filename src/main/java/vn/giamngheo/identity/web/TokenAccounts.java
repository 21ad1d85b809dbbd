package vn.giamngheo.identity.web;

import java.util.List;
import java.util.Locale;

import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

import vn.giamngheo.identity.Accounts;
import vn.giamngheo.identity.Actor;

/** Finds the account that a token speaks of. Rights come from its posts, as with every other log-in, never from the token. */
@Component
class TokenAccounts implements Converter<Jwt, AbstractAuthenticationToken> {

    private final Accounts accounts;
    private final OidcSettings settings;

    TokenAccounts(Accounts accounts, OidcSettings settings) {
        this.accounts = accounts;
        this.settings = settings;
    }

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        Object claim = token.getClaim(settings.usernameClaim());
        String username = claim instanceof String text ? text.strip().toLowerCase(Locale.ROOT).replace("\u0000", "") : "";
        Actor actor = accounts.actor(username).orElseThrow(UnknownTokenAccount::new);
        String[] roles = actor.posts().stream().map(post -> "ROLE_" + post.role().code()).distinct().toArray(String[]::new);
        List<GrantedAuthority> authorities = AuthorityUtils.createAuthorityList(roles);
        return new JwtAuthenticationToken(token, authorities, username);
    }

    /** The token is good, but no active account goes by its name. */
    static final class UnknownTokenAccount extends InvalidBearerTokenException {

        UnknownTokenAccount() {
            super("no active account");
        }
    }
}
