package dev.interlock.importing;

import dev.interlock.fact.Fact;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Consumer;

/** A counterparty's file, and how it is to be read. It may be read again: nothing of it is kept. */
record SettlementFile(Path path, SettlementFormat format, Intake.Terms terms) {

    private static final int KEY_BYTES = 12;

    /**
     * What was read.
     *
     * @param digest of all that the facts follow from: the file, the words, who wrote it and where the days are
     */
    record Read(SettlementTally tally, String digest) {}

    /**
     * Tells {@code next} every fact of the file, in its order.
     *
     * @throws RefusedFile when anything is wrong with it, after all of it was read
     */
    Read read(Consumer<? super Fact> next) throws IOException {
        MessageDigest digest = sha256();
        var problems = new FileProblems();
        var intake = new Intake(terms, problems, next);
        try (InputStream plain = PlainBytes.of(path);
                var digested = new DigestInputStream(plain, digest)) {
            format.reading().read(digested, Words.of(format), intake);
        }
        problems.check(String.valueOf(path.getFileName()));
        digest.update(
                "%s|%s|%s".formatted(format, terms.counterparty(), terms.zone()).getBytes(StandardCharsets.UTF_8));
        try (InputStream words = Words.open();
                var into = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            words.transferTo(into);
        }
        return new Read(intake.tally(), HexFormat.of().formatHex(digest.digest(), 0, KEY_BYTES));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
