# One file for both sides: docker build --build-arg SIDE=command-side . or query-side
FROM eclipse-temurin:25-jdk AS build
WORKDIR /klaxon
COPY . .
RUN --mount=type=cache,target=/m2 \
    ./mvnw -B -ntp -Dmaven.repo.local=/m2 -DskipTests -Dspotless.check.skip -pl command-side,query-side -am package

FROM eclipse-temurin:25-jre
ARG SIDE
RUN useradd --system --no-create-home klaxon
COPY --from=build /klaxon/${SIDE}/target/${SIDE}-*-exec.jar /opt/klaxon/klaxon.jar
USER klaxon
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", "-jar", "/opt/klaxon/klaxon.jar"]
