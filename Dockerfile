# mvn -DskipTests package && docker build -t kleurplaat .
# Any image with a Java 25, bash and useradd does.
ARG BASE=eclipse-temurin:25-jre
FROM ${BASE}
RUN useradd --system --uid 10001 --home-dir /data --shell /usr/sbin/nologin kleurplaat \
    && mkdir /data && chown kleurplaat /data && chmod 700 /data
# what seldom changes first
COPY target/app/lib /opt/kleurplaat/app/lib
COPY deploy/bin /opt/kleurplaat/bin
COPY target/app/kleurplaat.jar /opt/kleurplaat/app/
RUN ln -s /opt/kleurplaat/bin/kleurplaat /usr/local/bin/kleurplaat
USER 10001
WORKDIR /data
VOLUME /data
# the root can be read-only: only /data is written, and /tmp, which is to be a tmpfs
ENV KLEURPLAAT_HOME=/data/record KLEURPLAAT_JAVA_OPTIONS=-XX:MaxRAMPercentage=60
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=6s --start-period=60s --retries=3 CMD ["/opt/kleurplaat/bin/ready"]
ENTRYPOINT ["/opt/kleurplaat/bin/kleurplaat"]
