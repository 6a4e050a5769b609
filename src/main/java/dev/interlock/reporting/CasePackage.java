package dev.interlock.reporting;

import dev.interlock.journal.Documents;
import dev.interlock.journal.Documents.Document;
import dev.interlock.signal.Claim;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;

/**
 * A case as one file: the text to submit, the claims as a table, the documents that prove them, and apart what is not
 * filed with it.
 */
@ApplicationScoped
public class CasePackage {

    private static final int NAMED_BY = 12;

    private final Documents documents;

    CasePackage(Documents documents) {
        this.documents = documents;
    }

    /** The text to submit; of the claims that are complete. */
    public String text(CaseFile file) {
        return Submission.text(file);
    }

    /** Writes {@code file} as a ZIP, one document in memory at a time. */
    public void write(CaseFile file, OutputStream out) throws IOException {
        // Not closed when anything fails: half a package must not look like a whole one.
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        entry(zip, "submission.txt", Submission.text(file).getBytes(StandardCharsets.UTF_8));
        entry(zip, "claims.csv", Submission.csv(file.toFile()).getBytes(StandardCharsets.UTF_8));
        if (!file.staying().isEmpty()) {
            entry(zip, "not-to-file.csv", Submission.csv(file.staying()).getBytes(StandardCharsets.UTF_8));
        }
        for (Claim.Document one : proofs(file)) {
            Document found = documents
                    .find(file.brand(), one.id())
                    .orElseThrow(() -> new CaseRefused(
                            CaseRefused.Why.STALE, "The document (%s) was taken away.".formatted(one.id())));
            entry(zip, "documents/" + fileName(one), found.content());
        }
        zip.finish();
    }

    /** Each document once, however many claims it proves. */
    private static Collection<Claim.Document> proofs(CaseFile file) {
        Map<String, Claim.Document> byName = new LinkedHashMap<>();
        file.toFile().forEach(claim -> claim.documents().forEach(one -> byName.putIfAbsent(fileName(one), one)));
        return byName.values();
    }

    /** By what it proves and by its own hash, so that text and table can name it. */
    static String fileName(Claim.Document document) {
        String kind = document.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return kind
                + '-'
                + document.id().substring(0, Math.min(NAMED_BY, document.id().length()))
                + extension(document.mediaType());
    }

    private static String extension(String mediaType) {
        try {
            return MimeTypes.getDefaultMimeTypes().forName(mediaType).getExtension();
        } catch (MimeTypeException e) {
            throw new IllegalStateException("(%s) was kept as a media type.".formatted(mediaType), e);
        }
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
