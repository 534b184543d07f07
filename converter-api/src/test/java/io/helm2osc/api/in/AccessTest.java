package io.helm2osc.api.in;

import static io.helm2osc.api.in.Client.idOf;
import static io.helm2osc.api.in.Client.problem;
import static io.helm2osc.api.in.Client.request;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.helm2osc.api.Projection;
import io.helm2osc.api.Samples;
import io.helm2osc.api.access.Scope;
import io.helm2osc.api.catalog.CatalogProjection;
import io.helm2osc.api.catalog.CatalogProjection.SeenCatalogEvent;
import io.helm2osc.api.status.SeenEvent;
import io.helm2osc.contract.ArtifactReference;
import io.helm2osc.contract.CatalogEvent.CatalogCompleted;
import io.helm2osc.contract.CatalogEvent.CatalogTotals;
import io.helm2osc.contract.CatalogId;
import io.helm2osc.contract.ChartSource;
import io.helm2osc.contract.ConversionId;
import io.helm2osc.contract.Digest;
import io.helm2osc.contract.EventType;
import io.helm2osc.contract.Tenant;
import io.helm2osc.pipeline.ArtifactStore;
import io.helm2osc.pipeline.CloudEvents;
import io.helm2osc.pipeline.KafkaSettings;
import io.helm2osc.testkit.Ledger;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Every endpoint, asked by those who may and by those who may not (reliability G20).
@QuarkusTest
@WithTestResource(Guarded.class)
class AccessTest {

    private static final List<Route> ROUTES = Route.all();
    private static final Optional<String> NOBODY = Optional.empty();
    private static final Optional<String> ACME = key("acme", "all");
    private static final Optional<String> GLOBEX = key("globex", "all");

    @Inject
    KafkaSettings kafka;

    @Inject
    ArtifactStore artifacts;

    @Inject
    Projection projection;

    @Inject
    CatalogProjection catalogs;

    @BeforeEach
    void awaitReady() {
        Client.awaitReady();
    }

    @Test
    void knowsItsRoutes() {
        assertThat(ROUTES).hasSizeGreaterThan(20);
        assertThat(ROUTES.stream().filter(Route::isOpen).map(Route::path).distinct())
                .containsExactlyInAnyOrder("/asyncapi", "/schemas", "/schemas/{name}", "/problems", "/problems/{code}");
    }

    @Test
    void asksEverybodyWhoTheyAre() {
        String wrong = Guarded.key("acme", "all").replaceAll("[0-9a-f]{4}$", "zzzz");
        for (Route route : ROUTES) {
            if (route.isOpen()) {
                assertThat(status(route.ask(NOBODY, "x"))).isNotIn(401, 403);
                continue;
            }
            for (Optional<String> token : List.of(
                    NOBODY,
                    Optional.of("Basic " + Guarded.key("acme", "all")),
                    Optional.of("Bearer " + wrong),
                    Optional.of("Bearer nonsense"),
                    Optional.of("Bearer h2o_nobody_" + Digest.of("x").hex()),
                    key("acme", "expired"))) {
                problem(route.ask(token, Samples.id(1).value()), 401)
                        .header("WWW-Authenticate", equalTo("Bearer"))
                        .body("code", equalTo("request.unauthenticated"));
            }
        }
    }

    @Test
    void asksForTheScopeOfEachRoute() {
        for (Route route : ROUTES) {
            for (Scope scope : Scope.values()) {
                int status = status(route.ask(key("acme", scope.word()), "x"));
                if (route.isOpen() || route.scope().equals(Optional.of(scope))) {
                    assertThat(status).as("%s with %s", route, scope).isNotIn(401, 403);
                } else {
                    assertThat(status).as("%s with %s", route, scope).isEqualTo(403);
                }
            }
        }
    }

    @Test
    void hidesFromEachTenantWhatBelongsToAnother() {
        ConversionId conversion = finishedConversion();
        CatalogId catalog = finishedCatalog();

        Map<String, String> ids = Map.of(
                Links.CONVERSIONS, conversion.value(),
                CatalogsResource.CATALOGS, catalog.value(),
                WatchesResource.WATCHES, watch());

        // What removes something comes last.
        for (Route route : ROUTES.stream()
                .filter(Route::isAboutOne)
                .sorted(Comparator.comparing(each -> each.verb().equals("DELETE")))
                .toList()) {
            String id = ids.get(route.path().substring(0, route.path().indexOf("/{")));
            problem(route.ask(GLOBEX, id), 404).body("code", equalTo("request.not-found"));
            assertThat(status(route.ask(ACME, id))).as("%s by its owner", route).isLessThan(400);
        }
        watch();
        get(ACME, WatchesResource.WATCHES).body("watches", not(empty()));
        get(GLOBEX, WatchesResource.WATCHES).body("watches", empty());
        get(ACME, Links.CONVERSIONS).body("conversions", not(empty()));
        get(GLOBEX, Links.CONVERSIONS).body("conversions", empty());
        get(ACME, CatalogsResource.CATALOGS).body("catalogs", not(empty()));
        get(GLOBEX, CatalogsResource.CATALOGS).body("catalogs", empty());
    }

    @Test
    void givesEachTenantConversionsOfItsOwn() {
        String request = request();
        String name = UUID.randomUUID().toString();

        ConversionId one = idOf(location(post("initech", request, Optional.empty())));
        ConversionId other = idOf(location(post("acme", request, Optional.empty())));
        ConversionId named = idOf(location(post("initech", request(), Optional.of(name))));
        ConversionId namedByOther = idOf(location(post("acme", request(), Optional.of(name))));

        assertThat(one).isNotEqualTo(other);
        assertThat(named).isNotEqualTo(namedByOther);
        assertThat(new Ledger(kafka.bootstrapServers())
                        .read(EventType.CONVERSION_REQUESTED.topic()).stream()
                                .filter(record -> new String(record.key(), UTF_8).equals(one.value()))
                                .map(record -> CloudEvents.header(record.headers(), "ce_tenant")))
                .containsExactly(Optional.of("initech"));
        assertThat(projection.find(one).orElseThrow().tenant()).isEqualTo(Tenant.parse("initech"));
    }

    @Test
    void letsNoCallerSendWithoutEnd() {
        Optional<String> flood = key("flood", "all");
        ValidatableResponse answer = get(flood, Links.CONVERSIONS);
        for (int sent = 1; status(answer) == 200 && sent < 5 * Guarded.BURST; sent++) {
            answer = get(flood, Links.CONVERSIONS);
        }

        problem(answer, 429).header("Retry-After", equalTo("1")).body("code", equalTo("request.rate-limited"));
        get(key("initech", "all"), Links.CONVERSIONS).statusCode(200);
    }

    @Test
    void takesTokensOfTheIdentityProvider() {
        Instant now = Instant.now();
        String good = Guarded.token("acme").sign(Guarded.SIGNING.getPrivate());
        get(bearer(good), Links.CONVERSIONS).statusCode(200);
        ConversionId others = idOf(location(post("initech", request(), Optional.empty())));
        get(bearer(good), Links.CONVERSIONS + "/" + others).statusCode(404);

        for (String bad : List.of(
                Guarded.token("acme").sign(Guarded.keyPair().getPrivate()),
                Guarded.token("acme").audience("others").sign(Guarded.SIGNING.getPrivate()),
                Guarded.token("acme").issuer("https://elsewhere.example.org").sign(Guarded.SIGNING.getPrivate()),
                Guarded.token("acme").expiresAt(now.minusSeconds(3600)).sign(Guarded.SIGNING.getPrivate()),
                Guarded.token("no tenant").sign(Guarded.SIGNING.getPrivate()))) {
            problem(get(bearer(bad), Links.CONVERSIONS), 401).body("code", equalTo("request.unauthenticated"));
        }
        String narrow = Guarded.token("acme").claim("scope", "openid").sign(Guarded.SIGNING.getPrivate());
        problem(get(bearer(narrow), Links.CONVERSIONS), 403).body("code", equalTo("request.forbidden"));
    }

    private ConversionId finishedConversion() {
        ConversionId id = idOf(location(post("acme", request(), Optional.empty())));
        ArtifactReference file = artifacts.put("x".getBytes(UTF_8), "application/zip");
        var made = Samples.ready(id, new ChartSource.Uploaded(Digest.of("x")), file, file, file);
        projection.apply(List.of(new SeenEvent(Samples.relocated(made, file), Instant.now())));
        return id;
    }

    private CatalogId finishedCatalog() {
        String location = given().contentType(ContentType.JSON)
                .header("Authorization", ACME.orElseThrow())
                .body("{\"repository\":\"https://" + UUID.randomUUID() + ".example.org\"}")
                .post(CatalogsResource.CATALOGS)
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        CatalogId id = new CatalogId(location.substring(location.lastIndexOf('/') + 1));
        var totals = new CatalogTotals(0, 0, 0, 0, 0, 0, 0, Map.of());
        catalogs.apply(
                List.of(new SeenCatalogEvent(new CatalogCompleted(id, 1, totals, Optional.empty()), Instant.now())));
        return id;
    }

    private static String watch() {
        return given().contentType(ContentType.JSON)
                .header("Authorization", ACME.orElseThrow())
                .body(
                        "{\"name\":\"nightly\",\"every\":\"P1D\",\"catalog\":{\"repository\":\"https://charts.example.org\"}}")
                .post(WatchesResource.WATCHES)
                .then()
                .statusCode(201)
                .extract()
                .path("name");
    }

    private static ValidatableResponse post(String tenant, String json, Optional<String> name) {
        var request = given().contentType(ContentType.JSON)
                .header("Authorization", key(tenant, "all").orElseThrow())
                .body(json);
        name.ifPresent(key -> request.header("Idempotency-Key", key));
        return request.post(Links.CONVERSIONS).then().statusCode(202);
    }

    private static String location(ValidatableResponse answer) {
        return answer.extract().header("Location");
    }

    private static ValidatableResponse get(Optional<String> authorization, String path) {
        return given().header("Authorization", authorization.orElseThrow())
                .get(path)
                .then();
    }

    private static int status(ValidatableResponse answer) {
        return answer.extract().statusCode();
    }

    private static Optional<String> key(String tenant, String what) {
        return bearer(Guarded.key(tenant, what));
    }

    private static Optional<String> bearer(String token) {
        return Optional.of("Bearer " + token);
    }
}
