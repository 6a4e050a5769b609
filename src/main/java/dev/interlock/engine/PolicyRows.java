package dev.interlock.engine;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/** The rows that a session concludes by, by their keys. */
final class PolicyRows {

    private final KieSession session;
    private final Map<List<Object>, FactHandle> handles = new HashMap<>();

    PolicyRows(KieSession session, Map<List<Object>, Object> rows) {
        this.session = session;
        rows.forEach((key, row) -> handles.put(key, session.insert(row)));
    }

    /** The rows held that are missing, or others, in {@code next}. */
    Set<Object> changing(Map<List<Object>, Object> next) {
        Set<Object> changing = Collections.newSetFromMap(new IdentityHashMap<>());
        handles.forEach((key, handle) -> {
            Object held = session.getObject(handle);
            if (!held.equals(next.get(key))) {
                changing.add(held);
            }
        });
        return changing;
    }

    /** Holds {@code next} from now on, telling only what differs. */
    void become(Map<List<Object>, Object> next) {
        var gone = new HashMap<>(handles);
        next.forEach((key, row) -> {
            FactHandle handle = gone.remove(key);
            if (handle == null) {
                handles.put(key, session.insert(row));
            } else if (!row.equals(session.getObject(handle))) {
                session.update(handle, row);
            }
        });
        gone.forEach((key, handle) -> {
            session.delete(handle);
            handles.remove(key);
        });
    }
}
