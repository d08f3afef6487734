package nl.kleurplaat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.neo4j.driver.Driver;
import org.springframework.aop.SpringProxy;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;

/** Counts how often the program under test goes to Neo4j, beside the looks that it takes every second and what it keeps of who saw persons. */
@TestConfiguration(proxyBeanMethods = false)
public class RoundTrips implements BeanPostProcessor {

    private static final Set<String> GOING = Set.of("executableQuery", "session", "asyncSession", "reactiveSession");
    /** How the threads begin that go there by themselves. */
    private static final List<String> LOOKING =
            List.of("watch", "pulse", "audit", "imports-", "database-watch-", "retention");

    private static final List<String> GONE = Collections.synchronizedList(new ArrayList<>());

    /** From where it went there while something was done. */
    public static List<String> during(Runnable work) {
        int before = GONE.size();
        work.run();
        return List.copyOf(GONE.subList(before, GONE.size()));
    }

    private static String place() {
        return StackWalker.getInstance()
                .walk(frames -> frames.map(StackWalker.StackFrame::toString)
                        .filter(frame -> frame.startsWith("nl.kleurplaat") && !frame.contains("RoundTrips"))
                        .limit(3)
                        .collect(Collectors.joining(" < ")));
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        // what waits for the Neo4j inside to open hands on to a driver that counts
        return bean instanceof Driver driver && !(bean instanceof SpringProxy) ? counted(driver) : bean;
    }

    private static Object counted(Driver driver) {
        return Proxy.newProxyInstance(
                Driver.class.getClassLoader(), new Class<?>[] {Driver.class}, (proxy, method, arguments) -> {
                    String thread = Thread.currentThread().getName();
                    if (GOING.contains(method.getName()) && LOOKING.stream().noneMatch(thread::startsWith)) {
                        GONE.add(place());
                    }
                    try {
                        return method.invoke(driver, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
