package io.helm2osc.command;

import io.helm2osc.fetcher.door.Ask;
import io.helm2osc.fetcher.door.Door;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A door that is made when it is first used: who converts a chart from the disk does not wait for it.
final class LateDoor implements Door {

    private final Supplier<Door> maker;
    private @Nullable Door door;

    LateDoor(Supplier<Door> maker) {
        this.maker = maker;
    }

    @Override
    public <T> T get(Ask ask, Reading<T> reading) {
        return made().get(ask, reading);
    }

    private synchronized Door made() {
        Door made = door == null ? maker.get() : door;
        door = made;
        return made;
    }
}
