package dev.interlock.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts day by day, as people write them: {@code 4 of 10 for 7 days}, {@code none}, {@code 29 for 3 days}. */
final class Repeated {

    private static final int MOST = 400;
    private static final Pattern FORM =
            Pattern.compile("(?:(?<part>[0-9]{1,7}) of (?<whole>[0-9]{1,7})|(?<count>[0-9]{1,7})|none)"
                    + "(?: for (?<times>[0-9]{1,3}) (?:days?|windows?))?");

    /** So many of so many; a plain count is a count of itself, nothing at all is 0 of 0. */
    record Share(int part, int whole) {

        static final Share NONE = new Share(0, 0);
    }

    private Repeated() {}

    /** One share for each day that {@code part}, an entry or a list of entries, speaks of. */
    static List<Share> shares(Part part) {
        var shares = new ArrayList<Share>();
        List<Part> entries = part.node().isArray() ? part.items() : List.of(part);
        for (Part entry : entries) {
            Matcher form = FORM.matcher(entry.node().asText());
            if (!form.matches()) {
                entry.complain("Expected counts such as '4 of 10 for 7 days', '29 for 3 days' or 'none'; found %s."
                        .formatted(entry.words()));
                continue;
            }
            int times = form.group("times") == null ? 1 : Integer.parseInt(form.group("times"));
            if (shares.size() + times > MOST) {
                entry.complain("At most %d days are told at once.".formatted(MOST));
                return List.of();
            }
            Share share = share(form);
            if (share.part() > share.whole()) {
                entry.complain("The %d cannot be more than the %d.".formatted(share.part(), share.whole()));
            }
            shares.addAll(java.util.Collections.nCopies(times, share));
        }
        return shares;
    }

    private static Share share(Matcher form) {
        if (form.group("whole") != null) {
            return new Share(Integer.parseInt(form.group("part")), Integer.parseInt(form.group("whole")));
        }
        if (form.group("count") != null) {
            int count = Integer.parseInt(form.group("count"));
            return new Share(count, count);
        }
        return Share.NONE;
    }
}
