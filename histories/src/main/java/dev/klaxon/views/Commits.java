package dev.klaxon.views;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Wakes those who wait for a view of this node to get on. Other nodes get on unheard. */
public final class Commits {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition committed = lock.newCondition();
    private long commits;

    /** A mark to wait from. */
    public long mark() {
        lock.lock();
        try {
            return commits;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until a view of this node commits after the mark, but not for longer than the time given. */
    @SuppressWarnings("WaitNotInLoop") // the caller looks again; here any wake-up will do
    public void awaitAfter(long mark, long nanos) throws InterruptedException {
        lock.lock();
        try {
            if (commits == mark) {
                committed.awaitNanos(nanos);
            }
        } finally {
            lock.unlock();
        }
    }

    void happened() {
        lock.lock();
        try {
            commits++;
            committed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
