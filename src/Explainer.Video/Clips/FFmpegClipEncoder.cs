using Explainer.Video.FFmpeg;

namespace Explainer.Video.Clips;

/// <summary>Encodes by a process of ffmpeg for each clip, fed with raw frames.</summary>
internal sealed class FFmpegClipEncoder : ClipEncoder
{
    private readonly FFmpegProcess process;

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
            process.Write(frame);
        }
    }

    private protected override void Finish() => process.Complete();

    private protected override void Stop() => process.Dispose();
}
