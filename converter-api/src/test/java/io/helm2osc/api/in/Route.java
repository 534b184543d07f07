package io.helm2osc.api.in;

import static io.restassured.RestAssured.given;

import io.helm2osc.api.access.Scope;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One thing that can be asked of the API.
///
/// @param consumes the media type of its body, if it takes one
/// @param scope what the caller must be allowed to do; none if everybody is
record Route(String verb, String path, Optional<String> consumes, Optional<Scope> scope) {

    /// All that there are, as the compiled classes have them: one that is added is found.
    static List<Route> all() {
        try (Stream<java.nio.file.Path> files =
                Files.list(java.nio.file.Path.of("target/classes/io/helm2osc/api/in"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.contains("$"))
                    .map(name -> name.substring(0, name.length() - ".class".length()))
                    .map(Route::type)
                    .filter(type -> type.isAnnotationPresent(Path.class))
                    .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                    .flatMap(method -> of(method).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isOpen() {
        return scope.isEmpty();
    }

    boolean isAboutOne() {
        return path.contains("{id}") || path.startsWith(WatchesResource.WATCHES + "/{name}");
    }

    /// Asks for it, of the thing of this id.
    ValidatableResponse ask(Optional<String> authorization, String id) {
        // Whoever has seen the end of a stream is not kept waiting for more.
        RequestSpecification request =
                given().header("Last-Event-ID", path.startsWith(Links.CONVERSIONS) ? "package-ready" : "end-0");
        authorization.ifPresent(header -> request.header("Authorization", header));
        consumes.ifPresent(type -> request.contentType(type));
        if (consumes.filter("application/json"::equals).isPresent()) {
            request.body("{}");
        }
        if (consumes.filter("multipart/form-data"::equals).isPresent()) {
            request.multiPart("other", "x");
        }
        request.config(RestAssuredConfig.config()
                .httpClient(HttpClientConfig.httpClientConfig().setParam("http.socket.timeout", 15_000)));
        return request.request(verb, path.replaceAll("\\{(id|name)}", id).replaceAll("\\{[^}]*}", "x"))
                .then();
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName("io.helm2osc.api.in." + name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static Optional<Route> of(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .flatMap(type -> Optional.ofNullable(type.getAnnotation(HttpMethod.class)).stream())
                .map(HttpMethod::value)
                .findFirst()
                .map(verb -> new Route(
                        verb,
                        path(method),
                        Optional.ofNullable(method.getAnnotation(Consumes.class))
                                .map(types -> types.value()[0]),
                        method.isAnnotationPresent(OpenToAll.class)
                                ? Optional.empty()
                                : Optional.of(method.getAnnotation(Needs.class).value())));
    }

    private static String path(Method method) {
        String own = Optional.ofNullable(method.getAnnotation(Path.class))
                .map(Path::value)
                .orElse("");
        return ("/" + method.getDeclaringClass().getAnnotation(Path.class).value() + "/" + own)
                .replaceAll("/+", "/")
                .replaceAll("(.)/$", "$1");
    }
}
