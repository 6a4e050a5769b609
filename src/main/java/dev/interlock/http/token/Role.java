package dev.interlock.http.token;

/** What the bearer of a token may do. Roles do not contain each other; a token may carry several. */
public enum Role {
    /** Systems: post facts, read what followed, report what was carried out. */
    INTEGRATOR,
    /** People: read everything about facts and conclusions, change their team's tables. */
    ANALYST,
    /** People: read everything an analyst reads, approve interventions. */
    APPROVER,
    /** People: read everything, the journal included; change nothing. */
    AUDITOR,
    /** Operators: issue tokens, create brands, reload rules. */
    ADMIN;

    /** The roles' names as annotations need them. */
    public static final class Name {

        public static final String INTEGRATOR = "INTEGRATOR";
        public static final String ANALYST = "ANALYST";
        public static final String APPROVER = "APPROVER";
        public static final String AUDITOR = "AUDITOR";
        public static final String ADMIN = "ADMIN";

        private Name() {}
    }
}
