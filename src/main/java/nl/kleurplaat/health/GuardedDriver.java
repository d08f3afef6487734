package nl.kleurplaat.health;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.ExecutableQuery;
import org.neo4j.driver.Session;

/**
 * A driver whose work is known to {@link Waits}. Neo4j's own driver waits for an answer for as long as the server asked for when
 * they met, two minutes; over a connection that is dead on one side nothing tells it sooner.
 */
final class GuardedDriver {

    private final Driver driver;
    private final Waits waits;

    private GuardedDriver(Driver driver, Waits waits) {
        this.driver = driver;
        this.waits = waits;
    }

    static Driver of(Driver driver, Waits waits) {
        return proxy(Driver.class, new GuardedDriver(driver, waits)::call);
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object invoke(Object target, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw Objects.requireNonNull(e.getCause());
        }
    }

    private @Nullable Object call(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        if (method.getName().equals("session")) {
            waits.check();
        }
        Object given = invoke(driver, method, arguments);
        return given instanceof Session session
                ? guarded(session)
                : given instanceof ExecutableQuery query ? guarded(query) : given;
    }

    private Session guarded(Session session) {
        Waits.Wait wait = waits.begin();
        return proxy(Session.class, (proxy, method, arguments) -> {
            try {
                return invoke(session, method, arguments);
            } catch (RuntimeException e) {
                throw wait.why(e);
            } finally {
                if (method.getName().equals("close")) {
                    wait.end();
                }
            }
        });
    }

    private ExecutableQuery guarded(ExecutableQuery query) {
        return proxy(ExecutableQuery.class, (proxy, method, arguments) -> {
            if (!method.getName().equals("execute")) {
                Object given = invoke(query, method, arguments);
                return given instanceof ExecutableQuery other ? guarded(other) : given;
            }
            waits.check();
            Waits.Wait wait = waits.begin();
            try {
                return invoke(query, method, arguments);
            } catch (RuntimeException e) {
                throw wait.why(e);
            } finally {
                wait.end();
            }
        });
    }
}
