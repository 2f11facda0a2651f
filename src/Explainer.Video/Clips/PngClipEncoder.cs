using Explainer.Video.Files;
using Explainer.Video.Output.Containers;

namespace Explainer.Video.Clips;

/// <summary>Puts frames that are PNG files into one file.</summary>
internal sealed class PngClipEncoder : ClipEncoder
{
    private readonly CancellationToken cancellation;
    private readonly PngClipFile file;

    /// <summary>Begins a file.</summary>
    public PngClipEncoder(EncoderSettings settings, string path, CancellationToken cancellation)
        : base(settings, path)
    {
        this.cancellation = cancellation;
        file = Do(() => new PngClipFile(path));
    }

    private protected override void Encode(ReadOnlySpan<byte> frame, int times)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            file.Add(frame, times);
        }
        catch (Exception failure) when (StorageFailure.Concerns(failure))
        {
            throw StorageFailure.Describe("writing", FullPath, failure);
        }
    }

    private protected override void Finish() => Do(() =>
    {
        file.Complete();
        return file;
    });

    private protected override void Stop() => file.Dispose();

    private T Do<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception failure) when (StorageFailure.Concerns(failure))
        {
            throw StorageFailure.Describe("writing", FullPath, failure);
        }
    }
}
