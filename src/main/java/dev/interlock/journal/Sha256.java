package dev.interlock.journal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The journal's digest. */
public final class Sha256 {

    private Sha256() {}

    /** The digest of {@code parts}, one after the other. */
    public static byte[] of(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
