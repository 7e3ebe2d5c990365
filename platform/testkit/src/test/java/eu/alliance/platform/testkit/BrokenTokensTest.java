package eu.alliance.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BrokenTokensTest {

    @Test
    void areManyAndAllDifferent() {
        assertThat(BrokenTokens.all().map(Named::getName).distinct()).hasSizeGreaterThanOrEqualTo(42);
        assertThat(BrokenTokens.all().map(Named::getPayload)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("eu.alliance.platform.testkit.BrokenTokens#all")
    void areRefusedByACarefulReader(String authorization) {
        assertThat(accepts(authorization)).isFalse();
    }

    @Test
    void wouldBeAcceptedButForTheirFault() {
        assertThat(accepts(Tokens.user("secretariat").roles("registrar").bearer()))
                .isTrue();
    }

    private static boolean accepts(String authorization) {
        if (!authorization.startsWith("Bearer ")) {
            return false;
        }
        try {
            var token = SignedJWT.parse(authorization.substring("Bearer ".length()));
            JWSVerifier verifier = new RSASSAVerifier(SigningKey.current().toRSAPublicKey());
            var claims = token.getJWTClaimsSet();
            return token.verify(verifier)
                    && SigningKey.current().getKeyID().equals(token.getHeader().getKeyID())
                    && Engines.issuer().equals(claims.getIssuer())
                    && claims.getAudience().equals(List.of(Tokens.AUDIENCE))
                    && "Bearer".equals(claims.getStringClaim("typ"))
                    && claims.getExpirationTime() != null
                    && claims.getExpirationTime().after(Date.from(Instant.now()))
                    && (claims.getNotBeforeTime() == null
                            || claims.getNotBeforeTime().before(Date.from(Instant.now())));
        } catch (Exception _) {
            return false;
        }
    }
}
