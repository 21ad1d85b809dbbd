FROM maven:3-eclipse-temurin-17 AS build
WORKDIR /src
COPY . .
RUN mvn -B -ntp -DskipTests package

FROM eclipse-temurin:17-jre
RUN useradd --system --home-dir /app giamngheo
WORKDIR /app
COPY --from=build /src/target/giam-ngheo-*.jar app.jar
USER giamngheo
EXPOSE 8080
ENTRYPOINT ["java", "-jar", "app.jar"]
