package io.helm2osc.template.detective;

/// What a guard would have to come to.
public record Condition(Guard guard, boolean wanted) {

    public boolean isMet() {
        return guard.held() == wanted;
    }
}
