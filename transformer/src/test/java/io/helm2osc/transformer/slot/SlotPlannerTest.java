package io.helm2osc.transformer.slot;

import static org.assertj.core.api.Assertions.assertThat;

import io.helm2osc.transformer.mapping.AddressPart;
import io.helm2osc.transformer.slot.LeftBehind.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlotPlannerTest {

    @Test
    void mapsAWholeReferenceToTheFullAddress() {
        assertThat(plan(TracedUses.of("[image=quay.io/org/app:1.2]"))).containsExactly("app:1.2 {fullAddress=image}");
    }

    @Test
    void mapsRepositoryAndTag() {
        assertThat(plan(TracedUses.of("[image.repository=quay.io/org/app]:[image.tag=1.2]")))
                .containsExactly("app:1.2 {repository=image.repository, tag=image.tag}");
    }

    @Test
    void leavesATagAloneThatHasALiteralSuffix() {
        assertThat(plan(TracedUses.of("[repository=org/app]:[tag=1.2]-alpine")))
                .containsExactly("app:1.2-alpine {repository=repository}");
    }

    @Test
    void mapsRegistryRepositoryAndTag() {
        assertThat(plan(TracedUses.of("[registry=docker.io]/[repository=bitnami/redis]:[tag=7]")))
                .containsExactly("redis:7 {repo=repository, endpoint=registry, tag=tag}");
    }

    @Test
    void keepsANameThatStaysInTheTemplate() {
        assertThat(plan(TracedUses.of("[hub=docker.io/istio]/pilot:[tag=1.2]")))
                .containsExactly("pilot:1.2 {prefixAddress=hub, tag=tag}");
    }

    @Test
    void usesASharedRegistryInOneWay() {
        assertThat(plan(
                        TracedUses.of("[registry=quay.io]/[repository=org/app]:[tag=1]"),
                        TracedUses.of("[registry=quay.io]/org/helper:2")))
                .containsExactly(
                        "org/app:1 {prefixAddress=registry, tag=tag}", "org/helper:2 {prefixAddress=registry}");
    }

    @Test
    void givesTwoImagesOfOneNameTwoNames() {
        assertThat(plan(TracedUses.of("[a=quay.io/one/app:1]"), TracedUses.of("[b=quay.io/two/app:1]")))
                .containsExactly("app:1 {fullAddress=a}", "two-app:1 {fullAddress=b}");
    }

    @Test
    void doesNotSendTwoThingsToOneValue() {
        SlotPlan plan = SlotPlanner.plan(List.of(
                TracedUses.of("[image=quay.io/org/app]:[tag=1]"),
                TracedUses.of("[image=quay.io/org/app]:[tag=1]-debug")));

        assertThat(plan.slots()).hasSize(2);
        assertThat(plan.slots().get(1).address()).doesNotContainKey(AddressPart.TAG);
    }

    @Test
    void saysWhyAUseStaysBehind() {
        assertThat(reasons("busybox:1.36")).containsExactly(Reason.LITERAL);
        assertThat(reasons("docker.io/[name=org/app]:1")).containsExactly(Reason.PARTLY_LITERAL);
        assertThat(reasons("[image=org/app:1@sha256:" + "a".repeat(64) + "]")).containsExactly(Reason.DIGEST_IN_VALUE);
    }

    private static List<Reason> reasons(String marked) {
        return SlotPlanner.plan(List.of(TracedUses.of(marked))).leftBehind().stream()
                .map(LeftBehind::reason)
                .toList();
    }

    private static List<String> plan(TracedUse... uses) {
        return SlotPlanner.plan(List.of(uses)).slots().stream()
                .map(slot -> slot.entry().image() + ":" + slot.entry().tag() + " " + address(slot))
                .toList();
    }

    private static String address(Slot slot) {
        return "{"
                + String.join(
                        ", ",
                        slot.address().entrySet().stream()
                                .map(part -> part.getKey().key() + "=" + part.getValue())
                                .toList())
                + "}";
    }
}
