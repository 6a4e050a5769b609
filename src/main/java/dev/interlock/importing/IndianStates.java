package dev.interlock.importing;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The states and union territories as sellers spell them, with their ISO 3166-2 codes. */
final class IndianStates {

    /** One line per code: the code, then every spelling in capitals. */
    private static final String SPELLINGS =
            """
            IN-AN ANDAMAN & NICOBAR|ANDAMAN AND NICOBAR|ANDAMAN & NICOBAR ISLANDS|ANDAMAN AND NICOBAR ISLANDS|AN
            IN-AP ANDHRA PRADESH|AP
            IN-AR ARUNACHAL PRADESH|AR
            IN-AS ASSAM|AS
            IN-BR BIHAR|BR
            IN-CT CHHATTISGARH|CHATTISGARH|CG|CT
            IN-CH CHANDIGARH|CH
            IN-DH DADRA AND NAGAR|DADRA AND NAGAR HAVELI|DADRA & NAGAR HAVELI|DAMAN AND DIU|DAMAN & DIU|DN|DD|DH
            IN-DL DELHI|NEW DELHI|DL
            IN-GA GOA|GA
            IN-GJ GUJARAT|GJ
            IN-HP HIMACHAL PRADESH|HP
            IN-HR HARYANA|HR
            IN-JH JHARKHAND|JH
            IN-JK JAMMU & KASHMIR|JAMMU AND KASHMIR|JK
            IN-KA KARNATAKA|KA
            IN-KL KERALA|KL
            IN-LA LADAKH|LA
            IN-LD LAKSHADWEEP|LD
            IN-MH MAHARASHTRA|MH
            IN-ML MEGHALAYA|ML
            IN-MN MANIPUR|MN
            IN-MP MADHYA PRADESH|MP
            IN-MZ MIZORAM|MZ
            IN-NL NAGALAND|NL
            IN-OR ODISHA|ORISSA|OD|OR
            IN-PB PUNJAB|PUNJAB/MOHALI/ZIRAKPUR|PB
            IN-PY PUDUCHERRY|PONDICHERRY|PY
            IN-RJ RAJASTHAN|RAJSHTHAN|RJ
            IN-SK SIKKIM|SK
            IN-TN TAMIL NADU|TAMILNADU|TN
            IN-TR TRIPURA|TR
            IN-TG TELANGANA|TELENGANA|TS|TG
            IN-UT UTTARAKHAND|UTTARANCHAL|UK|UT
            IN-UP UTTAR PRADESH|UP
            IN-WB WEST BENGAL|WB
            """;

    private static final Map<String, String> CODES = codes();

    private IndianStates() {}

    /** The code of the state that is spelled {@code name}; empty where no state is spelled like that. */
    static Optional<String> code(String name) {
        String plain = name.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
        return Optional.ofNullable(CODES.get(plain));
    }

    private static Map<String, String> codes() {
        var codes = new HashMap<String, String>();
        SPELLINGS.lines().forEach(line -> {
            int space = line.indexOf(' ');
            for (String spelling : line.substring(space + 1).split("\\|")) {
                codes.put(spelling, line.substring(0, space));
            }
        });
        return Map.copyOf(codes);
    }
}
