package nl.kleurplaat.embedded;

import org.neo4j.driver.Driver;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.aop.target.LazyInitTargetSource;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;

/**
 * Puts in the place of Spring's driver one that is made when it is first used. Making one takes the address of the database,
 * and what only keeps a driver does not have to wait for that.
 */
final class DriverWhenOpen {

    private static final String OPENED = "openedDriver";

    private DriverWhenOpen() {}

    static void define(ConfigurableListableBeanFactory beans) {
        BeanDefinitionRegistry definitions = (BeanDefinitionRegistry) beans;
        for (String name : beans.getBeanNamesForType(Driver.class, true, false)) {
            BeanDefinition opened = definitions.getBeanDefinition(name);
            definitions.removeBeanDefinition(name);
            opened.setAutowireCandidate(false);
            opened.setLazyInit(true);
            definitions.registerBeanDefinition(OPENED, opened);
            var target = new LazyInitTargetSource();
            target.setTargetBeanName(OPENED);
            target.setTargetClass(Driver.class);
            target.setBeanFactory(beans);
            var kept = new RootBeanDefinition(Driver.class, () -> ProxyFactory.getProxy(Driver.class, target));
            // the opened one is closed
            kept.setDestroyMethodName("");
            definitions.registerBeanDefinition(name, kept);
        }
    }
}
