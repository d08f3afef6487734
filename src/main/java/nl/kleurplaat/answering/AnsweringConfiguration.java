package nl.kleurplaat.answering;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;

/** What is asked often and what is read straight from memory takes the short way. */
@Configuration(proxyBeanMethods = false)
class AnsweringConfiguration {

    @Bean
    Unsent unsent() {
        return Unsent.ofThisMemory();
    }

    @Bean
    Clients clients(Unsent unsent) {
        return new Clients(unsent);
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> knowClients(Clients clients) {
        return tomcat -> tomcat.addContextValves(clients);
    }

    @Bean
    GraphQlSourceBuilderCustomizer shortWay(
            ObjectProvider<PlainFields> fields, ObjectProvider<DataFetcherExceptionResolver> failures) {
        var handler = DataFetcherExceptionResolver.createExceptionHandler(
                failures.orderedStream().toList());
        return source -> source.configureGraphQl(graphQl -> graphQl.preparsedDocumentProvider(new KnownDocuments())
                .queryExecutionStrategy(new PlainReading(fields.getIfAvailable(PlainFields::new), handler)));
    }
}
