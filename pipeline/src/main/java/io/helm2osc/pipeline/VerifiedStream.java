package io.helm2osc.pipeline;

import io.helm2osc.contract.ArtifactReference;
import io.helm2osc.contract.Digest;
import io.helm2osc.contract.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;

/// A stream that does not end before it was shown to hold what its reference promised.
final class VerifiedStream extends DigestInputStream {

    private final ArtifactReference expected;
    private boolean verified;

    VerifiedStream(InputStream content, ArtifactReference expected) {
        super(content, Digest.sha256());
        this.expected = expected;
    }

    @Override
    public int read() throws IOException {
        return verifyAtEnd(super.read());
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        return verifyAtEnd(super.read(buffer, offset, length));
    }

    private int verifyAtEnd(int result) {
        if (result < 0 && !verified) {
            if (!Digest.ofHash(getMessageDigest().digest()).equals(expected.digest())) {
                throw new RetryLater(new Fault(
                        "package.corrupt",
                        "The artifact " + expected.digest() + " is not what was stored under its digest."));
            }
            verified = true;
        }
        return result;
    }
}
