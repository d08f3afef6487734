package nl.kleurplaat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;

/** Counts how often the program under test goes to Neo4j, beside the looks that it takes every second and what it keeps of who saw persons. */
@TestConfiguration(proxyBeanMethods = false)
public class RoundTrips implements BeanPostProcessor {

    private static final Set<String> GOING = Set.of("executableQuery", "session", "asyncSession", "reactiveSession");
    private static final Set<String> LOOKING = Set.of("watch", "pulse", "audit", "imports-beside");
    private static final AtomicInteger COUNT = new AtomicInteger();

    /** How often it went there while something was done. */
    public static int during(Runnable work) {
        int before = COUNT.get();
        work.run();
        return COUNT.get() - before;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof Driver driver ? counted(driver) : bean;
    }

    private static Object counted(Driver driver) {
        return Proxy.newProxyInstance(
                Driver.class.getClassLoader(), new Class<?>[] {Driver.class}, (proxy, method, arguments) -> {
                    if (GOING.contains(method.getName())
                            && !LOOKING.contains(Thread.currentThread().getName())) {
                        COUNT.incrementAndGet();
                    }
                    try {
                        return method.invoke(driver, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
