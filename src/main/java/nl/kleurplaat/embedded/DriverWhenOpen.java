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

    private DriverWhenOpen() {}

    static void define(ConfigurableListableBeanFactory beans) {
        BeanDefinitionRegistry definitions = (BeanDefinitionRegistry) beans;
        for (String name : beans.getBeanNamesForType(Driver.class, true, false)) {
            String opened = name + "WhenOpen";
            BeanDefinition definition = definitions.getBeanDefinition(name);
            definition.setAutowireCandidate(false);
            definition.setLazyInit(true);
            definitions.removeBeanDefinition(name);
            definitions.registerBeanDefinition(opened, definition);
            var target = new LazyInitTargetSource();
            target.setTargetBeanName(opened);
            target.setTargetClass(Driver.class);
            target.setBeanFactory(beans);
            var kept = new RootBeanDefinition(Driver.class, () -> ProxyFactory.getProxy(Driver.class, target));
            // the opened one is closed, and not before those who keep this one have ended
            kept.setDestroyMethodName("");
            definitions.registerBeanDefinition(name, kept);
            beans.registerDependentBean(opened, name);
        }
    }
}
