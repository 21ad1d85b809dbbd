package vn.giamngheo.identity.web;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The OpenID Connect provider for machine clients.
 *
 * @param issuer its address; empty when there is none, then HTTP Basic is taken
 * @param audience what tokens have to name in {@code aud}
 * @param usernameClaim claim that holds the account name
 * @param alsoBasic whether HTTP Basic is taken beside the tokens
 */
@ConfigurationProperties("giamngheo.oidc")
record OidcSettings(String issuer, String audience, String usernameClaim, boolean alsoBasic) {

    boolean isOn() {
        return issuer != null && !issuer.isBlank();
    }

    boolean takesBasic() {
        return !isOn() || alsoBasic;
    }
}
