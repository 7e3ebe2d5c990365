package eu.alliance.gateway.token;

import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.RSAPublicKey;

/** A key that the issuer signs with. Each thread keeps what it checks with: making that costs as much as a check. */
final class IssuerKey {

    private static final int LEAST_BITS = 2048;

    private final RSAPublicKey key;
    private final ThreadLocal<Signature> check = ThreadLocal.withInitial(this::newCheck);

    IssuerKey(RSAPublicKey key) {
        this.key = key;
    }

    boolean isLongEnough() {
        return key.getModulus().bitLength() >= LEAST_BITS;
    }

    /** Whether the signature is this key's, by RS256. */
    boolean signed(byte[] content, byte[] signature) {
        try {
            check.get().update(content);
            return check.get().verify(signature);
        } catch (SignatureException _) {
            check.remove(); // it may be in the midst of something
            return false;
        }
    }

    private Signature newCheck() {
        try {
            var fresh = Signature.getInstance("SHA256withRSA");
            fresh.initVerify(key);
            return fresh;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IssuerKey another && another.key.equals(key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }
}
