using Explainer.Core.Diagnostics;
using Explainer.Pipeline.Files;

namespace Explainer.Cli.Terminals;

/// <summary>
/// The output or the error stream of the process. Its first failure, such as a full disk behind a redirection, is remembered in words that
/// a person can act on; what is written afterwards is dropped, so that nothing that still has to be flushed fails once more. A pipe that
/// nobody reads any more is no failure: the stream within takes that for an end that was wanted.
/// </summary>
/// <param name="stream">The process's own stream; it stays open.</param>
/// <param name="throws">Whether a failure ends the work: data that is lost does, talk that is lost does not.</param>
internal sealed class StandardStream(Stream stream, bool throws) : Stream
{
    private readonly Lock gate = new();
    private bool isClosed;

    /// <summary>What its first failure says; null while all went well.</summary>
    public ExplainerException? Failure { get; private set; }

    /// <inheritdoc/>
    public override bool CanRead => false;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        lock (gate)
        {
            if (Failure is not null || isClosed)
            {
                return;
            }

            try
            {
                stream.Write(buffer);
            }
            catch (Exception e) when (SystemFailure.Of(e) is not null)
            {
                Failure = StorageRules.OutputNotWritableStream.With(e.Message.TrimEnd('.')).Failure(e);
                if (throws)
                {
                    throw Failure;
                }
            }
        }
    }

    /// <summary>Ends it: what other threads still write is dropped.</summary>
    public void End()
    {
        lock (gate)
        {
            isClosed = true;
        }
    }

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();
}
