package dev.interlock.reporting;

import java.util.Set;
import java.util.TreeSet;
import org.apache.tika.Tika;

/** What a document is, by its bytes and whatever was said of it. */
final class DocumentTypes {

    /** What any viewer opens and nothing executes. */
    private static final Set<String> KEPT = new TreeSet<>(Set.of(
            "application/pdf",
            "image/jpeg",
            "image/png",
            "image/webp",
            "video/mp4",
            "video/quicktime",
            "text/plain",
            "text/csv",
            "message/rfc822"));

    /** Text has no mark of its own: what it says is believed of who brings it. */
    private static final Set<String> TEXT = Set.of("text/plain", "text/csv", "message/rfc822");

    /** Most MP4 files name another of the brands that the format knows. */
    private static final Set<String> MP4 = Set.of("video/quicktime", "video/x-m4v", "application/mp4");

    private static final Tika TIKA = new Tika();

    private DocumentTypes() {}

    /**
     * What {@code content} is.
     *
     * @param said the media type it was sent with
     * @throws EvidenceRefused when that is not kept, or not what was said
     */
    static String of(byte[] content, String said) {
        String found = TIKA.detect(content);
        boolean text = found.startsWith("text/") || TEXT.contains(found);
        boolean video = said.equals("video/mp4") && MP4.contains(found);
        boolean agree = found.equals(said) || video || TEXT.contains(said) && text && !found.equals("text/html");
        if (!KEPT.contains(said)) {
            throw new EvidenceRefused(
                    EvidenceRefused.Why.UNSUPPORTED,
                    "Documents of type %s are not kept; these are: %s.".formatted(said, String.join(", ", KEPT)));
        }
        if (!agree) {
            throw new EvidenceRefused(
                    EvidenceRefused.Why.UNSUPPORTED,
                    "The document was sent as %s, but its bytes are %s.".formatted(said, found));
        }
        return said;
    }
}
