using Explainer.Core.Diagnostics;
using Explainer.Video.FFmpeg;

namespace Explainer.Video.Clips;

/// <summary>Encodes by a process of ffmpeg for each clip, fed with raw frames.</summary>
internal sealed class FFmpegClipEncoder : ClipEncoder
{
    private readonly FFmpegProcess process;

    private delegate void Work(FFmpegProcess process, ReadOnlySpan<byte> frame);

    private FFmpegClipEncoder(FFmpegProcess process, EncoderSettings settings, string path)
        : base(settings, path) => this.process = process;

    /// <summary>Starts a process.</summary>
    public static FFmpegClipEncoder StartProcess(FFmpegProgram program, EncoderSettings settings, string path, TimeSpan? patience, CancellationToken cancellation)
    {
        var socket = program.TakesSockets ? InputSocket.TryOpen() : null;
        var arguments = settings.Arguments(socket?.Url ?? EncoderSettings.Pipe).Append(FFmpegPaths.File(path));
        return new(FFmpegProcess.Start(program, arguments, What, () => FFmpegProcess.LengthOf(path), cancellation, patience, socket), settings, path);
    }

    private protected override void Encode(ReadOnlySpan<byte> frame, int times)
    {
        for (; times > 0; times--)
        {
            Try(frame, static (process, bytes) => process.Write(bytes));
        }
    }

    private protected override void Finish() => Try([], static (process, _) => process.Complete());

    private protected override void Stop() => process.Dispose();

    // That a device encodes changes what can be done about a failure.
    private void Try(ReadOnlySpan<byte> frame, Work work)
    {
        try
        {
            work(process, frame);
        }
        catch (ExplainerException failure) when (Settings.IsHardware && failure.Rule == EncodingRules.FFmpegFailed)
        {
            throw EncodingRules.HardwareFailed.With(Settings.EncoderName, failure.Message).Failure(failure);
        }
    }
}
