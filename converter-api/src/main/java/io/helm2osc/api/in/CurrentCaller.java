package io.helm2osc.api.in;

import io.helm2osc.api.access.Caller;
import io.helm2osc.contract.Tenant;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.Set;

/// Who sends the request that is being answered; nobody, until [Gate] has found out.
@RequestScoped
class CurrentCaller {

    private Caller caller = new Caller("nobody", Tenant.parse("nobody"), Set.of());

    void is(Caller known) {
        caller = known;
    }

    /// Whose conversions the caller sees, and to whom belongs what the caller asks for; all, and nobody in particular,
    /// where nobody is asked who they are.
    Optional<Tenant> tenant() {
        return caller.tenant();
    }

    boolean maySee(Optional<Tenant> owner) {
        return caller.maySee(owner);
    }
}
