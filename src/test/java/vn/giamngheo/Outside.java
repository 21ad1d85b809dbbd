package vn.giamngheo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What lies outside of the application: a mail server and an OpenID Connect provider, real ones of the test's own. Started
 * once for the virtual machine, so that all scenario tests keep sharing one context.
 */
public final class Outside implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** What tokens have to be meant for. */
    public static final String AUDIENCE = "giam-ngheo";

    private static final GreenMail MAIL = new GreenMail(
            new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final RSAKey KEY = newKey();
    private static final HttpServer PROVIDER = provider();

    static {
        MAIL.start();
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of("spring.mail.host=127.0.0.1", "spring.mail.port=" + MAIL.getSmtp().getPort(),
                "giamngheo.mail.interval=P1D",
                "giamngheo.api.idempotency.max-wait=3s", "giamngheo.oidc.issuer=" + issuer(), "giamngheo.oidc.also-basic=true")
            .applyTo(context);
    }

    /** @return the mail server; whoever stops it starts it again */
    public static GreenMail mail() {
        return MAIL;
    }

    /** @return address of the provider */
    public static String issuer() {
        return "http://localhost:" + PROVIDER.getAddress().getPort();
    }

    /** @return claims of a good token for an account, to be changed */
    public static JWTClaimsSet.Builder claims(String username) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder().issuer(issuer()).audience(AUDIENCE).subject(UUID.randomUUID().toString())
            .claim("preferred_username", username).issueTime(Date.from(now)).expirationTime(Date.from(now.plusSeconds(300)));
    }

    /** @return a good token for an account */
    public static String token(String username) {
        return signed(claims(username).build(), KEY);
    }

    /** @return a token of the provider with these claims */
    public static String token(JWTClaimsSet claims) {
        return signed(claims, KEY);
    }

    /** @return a token that somebody else signed under the provider's key id */
    public static String forged(String username) {
        return signed(claims(username).build(), newKey());
    }

    private static String signed(JWTClaimsSet claims, RSAKey key) {
        try {
            SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        }
        catch (JOSEException unsignable) {
            throw new IllegalStateException(unsignable);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("one").generate();
        }
        catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static HttpServer provider() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            String address = "http://localhost:" + server.getAddress().getPort();
            server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange,
                    "{\"issuer\":\"%s\",\"jwks_uri\":\"%s/keys\",\"subject_types_supported\":[\"public\"]}".formatted(address, address)));
            server.createContext("/keys", exchange -> answer(exchange, new JWKSet(KEY.toPublicJWK()).toString()));
            server.start();
            return server;
        }
        catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    private static void answer(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
        catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
