package io.helm2osc.chart.archive;

import io.helm2osc.contract.RefusalCode;
import io.helm2osc.contract.RefusedException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Counts what leaves the decompressor. Between two files only a little may pass, so that no
/// header can grow without bound; and the last block that passed there, the header of the entry,
/// is kept to be looked at.
final class Gate extends FilterInputStream {

    static final int BLOCK = 512;
    private static final int LONGEST_HEADERS = 1 << 16;

    private final String where;
    private final ExpansionBudget budget;
    private byte[] lastBlock = new byte[0];
    private boolean inHeaders;
    private long passed;

    Gate(InputStream in, String where, ExpansionBudget budget) {
        super(in);
        this.where = where;
        this.budget = budget;
    }

    void expectHeaders() {
        inHeaders = true;
        passed = 0;
    }

    void expectContent() {
        inHeaders = false;
    }

    /// The header of the entry that was read last.
    byte[] header() {
        return lastBlock.clone();
    }

    @Override
    public int read() throws IOException {
        byte[] single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        if (count > 0) {
            budget.spend(count, where);
            if (inHeaders) {
                passHeader(target, offset, count);
            }
        }
        return count;
    }

    private void passHeader(byte[] target, int offset, int count) {
        passed += count;
        if (passed > LONGEST_HEADERS) {
            throw new RefusedException(
                    RefusalCode.ARCHIVE_CORRUPT, where, "The archive has a header that is too long.");
        }
        remember(target, offset, count);
    }

    private void remember(byte[] target, int offset, int count) {
        int keep = Math.min(lastBlock.length, Math.max(0, BLOCK - count));
        int take = Math.min(count, BLOCK);
        byte[] block = new byte[keep + take];
        System.arraycopy(lastBlock, lastBlock.length - keep, block, 0, keep);
        System.arraycopy(target, offset + count - take, block, keep, take);
        lastBlock = block;
    }

    @Override
    public long skip(long count) throws IOException {
        byte[] skipped = new byte[(int) Math.min(count, 1 << 13)];
        return Math.max(0, read(skipped, 0, skipped.length));
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
