package dev.interlock.http.inbox;

import dev.interlock.fact.Department;
import dev.interlock.http.problem.ProblemType;
import dev.interlock.http.problem.Refusal;
import dev.interlock.http.token.Bearer;
import dev.interlock.http.token.Caller;
import dev.interlock.http.token.Role;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** For which department the caller may read and speak. Systems may for every one. */
@ApplicationScoped
class Teams {

    private final Caller caller;

    Teams(Caller caller) {
        this.caller = caller;
    }

    String principal() {
        return caller.principal();
    }

    /** Refuses people of other departments; leadership reads all. {@code what} begins the sentence that says so. */
    void requireReader(String what, Department department) {
        if (!system()) {
            caller.requireTeam(what, department, Department.LEADERSHIP);
        }
    }

    /** The department the caller speaks for: {@code said}, or their own when nothing was said. */
    Department speaking(@Nullable Department said) {
        Bearer bearer = caller.bearer();
        Department own = bearer.team();
        if (said != null && (system() || said == own)) {
            return said;
        }
        if (said != null) {
            throw new Refusal(
                    ProblemType.FORBIDDEN,
                    "\"%s\" is of %s and cannot say what %s heard."
                            .formatted(bearer.name(), own == null ? "no team" : own, said));
        }
        if (own == null) {
            String missing = "The department is missing, and \"%s\" is of no team.".formatted(bearer.name());
            throw Refusal.ofParameter("/department", null, missing);
        }
        return own;
    }

    private boolean system() {
        return caller.bearer().roles().contains(Role.INTEGRATOR);
    }
}
