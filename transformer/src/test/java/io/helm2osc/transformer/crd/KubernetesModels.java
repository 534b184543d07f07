package io.helm2osc.transformer.crd;

import com.google.gson.annotations.SerializedName;
import io.kubernetes.client.custom.IntOrString;
import io.kubernetes.client.custom.Quantity;
import io.kubernetes.client.openapi.models.V1CronJob;
import io.kubernetes.client.openapi.models.V1DaemonSet;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1Job;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PersistentVolume;
import io.kubernetes.client.openapi.models.V1PersistentVolumeClaim;
import io.kubernetes.client.openapi.models.V1Pod;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1ReplicaSet;
import io.kubernetes.client.openapi.models.V1Role;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import io.kubernetes.client.openapi.models.V1StatefulSet;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscaler;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The models of the Kubernetes client as JSON schemas, each type once.
final class KubernetesModels {

    private static final List<Class<?>> KINDS = List.of(
            V1CronJob.class,
            V1DaemonSet.class,
            V1Deployment.class,
            V1Ingress.class,
            V1Job.class,
            V1NetworkPolicy.class,
            V1PersistentVolume.class,
            V1PersistentVolumeClaim.class,
            V1Pod.class,
            V1PodDisruptionBudget.class,
            V1ReplicaSet.class,
            V1Role.class,
            V1Service.class,
            V1ServiceAccount.class,
            V1StatefulSet.class,
            V2HorizontalPodAutoscaler.class);

    private final Map<String, Object> definitions = new TreeMap<>();
    private final Deque<Class<?>> ahead = new ArrayDeque<>(KINDS);

    private KubernetesModels() {}

    static Map<String, Object> document() {
        KubernetesModels models = new KubernetesModels();
        while (!models.ahead.isEmpty()) {
            Class<?> model = models.ahead.pop();
            if (!models.definitions.containsKey(name(model))) {
                models.definitions.put(name(model), models.definition(model));
            }
        }
        Map<String, Object> kinds = new LinkedHashMap<>();
        KINDS.forEach(kind -> kinds.put(name(kind), name(kind)));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("kinds", kinds);
        document.put("definitions", models.definitions);
        return document;
    }

    private static String name(Class<?> model) {
        return model.getSimpleName().replaceFirst("^V\\d+", "");
    }

    private Map<String, Object> definition(Class<?> model) {
        Map<String, Object> properties = new LinkedHashMap<>();
        Arrays.stream(model.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(SerializedName.class))
                .sorted(Comparator.comparing(KubernetesModels::key))
                .filter(field -> !key(field).equals("status") && !key(field).equals("managedFields"))
                .forEach(field -> properties.put(key(field), schema(field.getGenericType())));
        Map<String, Object> definition = new LinkedHashMap<>();
        definition.put("type", "object");
        definition.put("properties", properties);
        return definition;
    }

    private static String key(Field field) {
        return field.getAnnotation(SerializedName.class).value();
    }

    private Map<String, Object> schema(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type last = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
            Map<String, Object> schema = new LinkedHashMap<>();
            boolean list = generic.getRawType() == List.class;
            schema.put("type", list ? "array" : "object");
            schema.put(list ? "items" : "additionalProperties", schema(last));
            return schema;
        }
        Class<?> model = (Class<?>) type;
        if (model == Quantity.class || model == IntOrString.class) {
            return Map.of("x-kubernetes-int-or-string", true);
        }
        if (model.getPackage() == V1Pod.class.getPackage()) {
            ahead.add(model);
            return Map.of("$ref", "#/definitions/" + name(model));
        }
        return switch (model.getSimpleName()) {
            case "String", "OffsetDateTime", "byte[]" -> Map.of("type", "string");
            case "Integer", "Long" -> Map.of("type", "integer");
            case "Double" -> Map.of("type", "number");
            case "Boolean" -> Map.of("type", "boolean");
            case "Object" -> Map.of();
            default -> throw new AssertionError("a type that was never met: " + model);
        };
    }
}
