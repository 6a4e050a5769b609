package dev.interlock.brand;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A database whose connection breaks during the next commit, before or after the server took it. */
final class TornDatabase {

    /** When the connection breaks. */
    enum Tear {
        NEVER,
        BEFORE_COMMIT,
        AFTER_COMMIT,
        INSTEAD_OF_COMMIT
    }

    private final DataSource whole;
    private volatile Tear next = Tear.NEVER;

    TornDatabase(DataSource whole) {
        this.whole = whole;
    }

    void tear(Tear when) {
        next = when;
    }

    DataSource database() {
        return proxy(DataSource.class, (self, method, arguments) -> {
            Object result = call(whole, method, arguments);
            return result instanceof Connection connection ? torn(connection) : result;
        });
    }

    private Connection torn(Connection connection) {
        return proxy(Connection.class, (self, method, arguments) -> {
            Tear tear = next;
            if (!method.getName().equals("commit") || tear == Tear.NEVER) {
                return call(connection, method, arguments);
            }
            next = Tear.NEVER;
            if (tear == Tear.INSTEAD_OF_COMMIT) {
                connection.rollback();
                throw new SQLException("could not serialize access", "40001");
            }
            if (tear == Tear.AFTER_COMMIT) {
                connection.commit();
            }
            connection.abort(Runnable::run);
            throw new SQLException("the connection broke", "08006");
        });
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
