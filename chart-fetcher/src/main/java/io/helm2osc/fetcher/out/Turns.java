package io.helm2osc.fetcher.out;

import io.helm2osc.fetcher.out.DoorSettings.Politeness;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Whose turn it is to ask a host: so many at once, so many a second, and nobody while the host asks to be left alone.
final class Turns {

    private static final int MOST_HOSTS = 4096;

    private final Politeness politeness;
    private final Watch watch;
    private final Map<String, Host> hosts = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        // Strangers name hosts: those asked longest ago are forgotten.
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Host> eldest) {
            return size() > MOST_HOSTS;
        }
    });

    Turns(Politeness politeness, Watch watch) {
        this.politeness = politeness;
        this.watch = watch;
    }

    /// The passing of time.
    interface Watch {
        long nanoTime();

        void sleep(long nanos) throws InterruptedException;
    }

    /// A turn, to be closed when the host has answered.
    interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    /// Waits for a turn.
    ///
    /// @throws BusyException when that would take longer than our patience
    Turn take(String host) throws BusyException, InterruptedException {
        Host asked = hosts.computeIfAbsent(host, name -> new Host(politeness.atOnce()));
        long patience = politeness.patience().toNanos();
        if (!asked.places.tryAcquire(patience, TimeUnit.NANOSECONDS)) {
            throw new BusyException(host + " is asked for more than it answers.");
        }
        try {
            long wait = asked.delay(watch.nanoTime(), politeness.perSecond());
            if (wait > patience) {
                throw new BusyException(
                        host + " asks us to come again in " + Math.ceilDiv(wait, 1_000_000_000L) + " seconds.");
            }
            watch.sleep(wait);
            return asked.places::release;
        } catch (BusyException | InterruptedException | RuntimeException e) {
            asked.places.release();
            throw e;
        }
    }

    /// The host wants to be left alone for this long.
    void leaveAlone(String host, Duration time) {
        hosts.computeIfAbsent(host, name -> new Host(politeness.atOnce()))
                .leaveAlone(watch.nanoTime() + time.toNanos());
    }

    /// A host has no time for us, or we have none for it.
    static final class BusyException extends Exception {
        private static final long serialVersionUID = 1L;

        BusyException(String message) {
            super(message);
        }
    }

    private static final class Host {
        private final Semaphore places;
        private boolean asked;
        private long next;

        Host(int atOnce) {
            this.places = new Semaphore(atOnce);
        }

        /// How long to wait. `next` is when the next request would come if all came evenly; requests may come up to a
        /// second's worth before that, so that a short burst is not slowed.
        synchronized long delay(long now, int perSecond) {
            long interval = 1_000_000_000L / perSecond;
            long due = asked && next - now > 0 ? next : now;
            asked = true;
            next = due + interval;
            return Math.max(0, due - now - 1_000_000_000L + interval);
        }

        synchronized void leaveAlone(long until) {
            long due = until + 1_000_000_000L;
            next = asked && next - due > 0 ? next : due;
            asked = true;
        }
    }
}
