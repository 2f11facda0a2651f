using Explainer.Core.Geometry;
using Explainer.Core.Time;
using Explainer.Video.Clips;
using Explainer.Video.FFmpeg;

namespace Explainer.Video.Tests;

/// <summary>Small frames with something moving in them, and the way from frames to clips.</summary>
internal static class TestFilm
{
    public static readonly PixelSize Size = new(64, 36);

    public static readonly FrameRate Thirty = new(30, 1);

    public static readonly FFmpegProgram Program = FFmpegProgram.Find();

    /// <summary>The same, named: it encodes by itself, no library in the process does.</summary>
    public static readonly FFmpegProgram NamedProgram = FFmpegProgram.Find(null, Program.Path);

    /// <summary>A frame whose mean brightness tells its number: a bar moves over a gradient, a patch changes its colour.</summary>
    public static byte[] Frame(EncoderSettings settings, int number)
    {
        var (width, height) = (settings.Size.Width, settings.Size.Height);
        if (settings.FrameLayout == FrameLayout.Png)
        {
            return PngFile(Pixels(settings, number), settings.Size);
        }

        var frame = new byte[settings.FrameBytes];
        if (settings.FrameLayout == FrameLayout.Bgra)
        {
            return Pixels(settings, number);
        }

        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                frame[(y * width) + x] = (byte)(16 + (((x + number) % 16) < 4 ? 180 : (y * 2) + (number % 60)));
            }
        }

        frame.AsSpan(width * height, width * height / 4).Fill((byte)(100 + (number % 50)));
        frame.AsSpan(width * height * 5 / 4).Fill((byte)(160 - (number % 50)));
        return frame;
    }

    /// <summary>The same as straight pixels, blue first.</summary>
    public static byte[] Pixels(EncoderSettings settings, int number)
    {
        var (width, height) = (settings.Size.Width, settings.Size.Height);
        var frame = new byte[width * height * 4];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var at = ((y * width) + x) * 4;
                var inBar = ((x + number) % 16) < 4;
                frame[at] = (byte)(inBar ? 220 : 40 + y);
                frame[at + 1] = (byte)(number * 7 % 256);
                frame[at + 2] = (byte)(x * 3);
                frame[at + 3] = settings.Alpha ? (byte)(inBar ? 255 : y < 8 ? 0 : 128) : (byte)255;
            }
        }

        return frame;
    }

    private static byte[] PngFile(byte[] bgra, PixelSize size)
    {
        var picture = new PngPicture(size.Width, size.Height);
        for (var i = 0; i < bgra.Length; i += 4)
        {
            (picture.Pixels[i], picture.Pixels[i + 1], picture.Pixels[i + 2], picture.Pixels[i + 3]) = (bgra[i + 2], bgra[i + 1], bgra[i], bgra[i + 3]);
        }

        return picture.ToPng();
    }

    public static EncoderSettings Settings(
        FilmFormat? format = null,
        FrameRate? rate = null,
        bool alpha = false,
        VideoCodec? codec = null,
        Quality quality = Quality.Standard,
        string? preset = null,
        double? crf = null,
        FFmpegProgram? program = null) =>
        EncoderSettings.Create(program ?? Program, format ?? FilmFormat.Mp4, Size, rate ?? Thirty, quality, alpha, codec, preset, crf);

    /// <summary>A format by its name, as test data takes it.</summary>
    public static FilmFormat Format(string name) => FilmFormat.All.Single(format => format.Name == name);

    /// <summary>A codec by its name; null for none.</summary>
    public static VideoCodec? Codec(string? name) =>
        name is null ? null : FilmFormat.All.SelectMany(format => format.Codecs).First(codec => codec.Name == name);

    /// <summary>Encodes frames first, first + 1, ... as one clip.</summary>
    public static Clip Encode(EncoderSettings settings, string path, int first, int count)
    {
        using var encoder = ClipEncoder.Start(Program, settings, path);
        for (var number = first; number < first + count; number++)
        {
            encoder.Write(Frame(settings, number));
        }

        encoder.Complete();
        return new(path, count);
    }

    /// <summary>Encodes consecutive frames as clips of these lengths.</summary>
    public static List<Clip> EncodeAll(EncoderSettings settings, Scratch scratch, params int[] lengths)
    {
        var first = 0;
        var clips = new List<Clip>();
        foreach (var length in lengths)
        {
            clips.Add(Encode(settings, scratch.At($"{settings.Codec}-{first}-{length}{settings.ClipExtension}"), first, length));
            first += length;
        }

        return clips;
    }
}
