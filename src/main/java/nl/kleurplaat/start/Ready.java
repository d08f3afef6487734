package nl.kleurplaat.start;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;

/** Says, as the last thing of the start, where the service is to be found. */
final class Ready implements ApplicationListener<ApplicationReadyEvent> {

    private static final Logger log = LoggerFactory.getLogger(Ready.class);

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext service
                && service.getWebServer() != null) {
            log.info(
                    "Kleurplaat is ready: http://localhost:{}/",
                    service.getWebServer().getPort());
        }
    }
}
