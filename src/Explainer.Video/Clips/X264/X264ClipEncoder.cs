using System.Buffers.Binary;
using Explainer.Core.Diagnostics;
using Explainer.Video.Clips.Encoders;
using Explainer.Video.Clips.H264;
using Explainer.Video.Files;
using Explainer.Video.Output.Containers;

namespace Explainer.Video.Clips.X264;

/// <summary>Encodes by x264 in the process. Frames that repeat the one before are not encoded where the settings are ours to choose, see <see cref="PictureRepeater"/>.</summary>
internal sealed class X264ClipEncoder : ClipEncoder
{
    private readonly X264Stream stream;
    private readonly Mp4ClipFile file;
    private readonly PictureRepeater? repeater;
    private readonly PicturePlan? plan;
    private readonly CancellationToken cancellation;

    // The frame of the clip that each coded picture shows first, and how often it is shown.
    private readonly List<(int Frame, int Times)> pictures = [];

    // What follows the last reference that came out, to be written before the next one.
    private (int Frame, int Times) repeated;
    private int frames;

    private X264ClipEncoder(X264Stream stream, EncoderSettings settings, string path, ClipStillness? stillness, CancellationToken cancellation)
        : base(settings, path)
    {
        this.stream = stream;
        this.cancellation = cancellation;
        plan = X264Encoder.Plans(settings) ? new PicturePlan(stillness, X264Encoder.PlanOffset(settings)) : null;
        repeater = X264Encoder.Repeats(settings) ? new PictureRepeater(stream.SequenceUnit, stream.PictureUnit) : null;
        file = new Mp4ClipFile(path, settings, repeater?.SequenceUnit ?? stream.SequenceUnit, repeater?.PictureUnits ?? [stream.PictureUnit]);
    }

    /// <summary>Starts encoding.</summary>
    /// <exception cref="ExplainerException">The library refuses, or the file cannot be written.</exception>
    public static X264ClipEncoder Open(X264Library library, EncoderSettings settings, string path, ClipStillness? stillness, CancellationToken cancellation)
    {
        EncoderMemory.Keep();
        return Do(path, () =>
        {
            var stream = X264Stream.Open(library, settings.Size, settings.Preset!, X264Encoder.Parameters(settings));
            try
            {
                return new X264ClipEncoder(stream, settings, path, stillness, cancellation);
            }
            catch
            {
                stream.Dispose();
                throw;
            }
        });
    }

    private protected override void Encode(ReadOnlySpan<byte> frame, int times)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            if (repeater is not null)
            {
                EncodeOnce(frame, times);
                return;
            }

            for (; times > 0; times--)
            {
                EncodeOnce(frame, 1);
            }
        }
        catch (Exception failure) when (Means(failure, FullPath) is { } meaning)
        {
            throw meaning;
        }
    }

    private protected override void Finish() => Do(FullPath, () =>
    {
        while (stream.TryFlush(out var coded, out var shown))
        {
            cancellation.ThrowIfCancellationRequested();
            Take(coded, shown);
        }

        WriteRepeated();
        file.Complete();
        return true;
    });

    private protected override void Stop()
    {
        stream.Dispose();
        file.Dispose();
    }

    private static T Do<T>(string path, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception failure) when (Means(failure, path) is { } meaning)
        {
            throw meaning;
        }
    }

    private static ExplainerException? Means(Exception failure, string path) => failure switch
    {
        InvalidOperationException or InvalidDataException => EncodingRules.X264Failed.With(What, FFmpeg.FFmpegProgram.PathVariable).Failure(failure),
        _ when StorageFailure.Concerns(failure) => StorageFailure.Describe("writing", path, failure),
        _ => null,
    };

    private void EncodeOnce(ReadOnlySpan<byte> frame, int times)
    {
        var number = pictures.Count;
        pictures.Add((frames, times));
        frames += times;
        (int Type, int? Quantizer) coding = plan is not null
            ? plan.Next(times)
            : (times > 1 && number > 0 ? X264Picture.Predicted : X264Picture.Auto, null);
        Take(stream.Encode(frame, number, coding.Type, coding.Quantizer, out var shown), shown);
    }

    private void Take(ReadOnlySpan<byte> coded, int shown)
    {
        if (coded.IsEmpty)
        {
            return;
        }

        var (frame, times) = pictures[shown];
        while (!coded.IsEmpty)
        {
            var unit = coded.Slice(4, BinaryPrimitives.ReadInt32BigEndian(coded));
            coded = coded[(4 + unit.Length)..];
            var kind = NetworkUnit.Kind(unit[0]);
            if (kind is not (NetworkUnit.Slice or NetworkUnit.FirstSlice))
            {
                continue;
            }

            if (repeater is null)
            {
                file.Add(unit, frame, kind == NetworkUnit.FirstSlice);
                continue;
            }

            if (NetworkUnit.IsReference(unit[0]))
            {
                // All that is shown before the last reference's repetitions came out in between.
                WriteRepeated();
                repeated = (frame + 1, times - 1);
            }
            else if (times > 1)
            {
                throw new InvalidDataException("A picture that is repeated is no reference.");
            }

            file.Add(repeater.Place(unit, frame), frame, kind == NetworkUnit.FirstSlice);
        }
    }

    private void WriteRepeated()
    {
        for (; repeated.Times > 0; repeated = (repeated.Frame + 1, repeated.Times - 1))
        {
            file.Add(repeater!.Repeat(repeated.Frame), repeated.Frame, isKey: false);
        }
    }
}
