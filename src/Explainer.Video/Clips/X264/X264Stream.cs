using System.Text;
using Explainer.Core.Geometry;
using Explainer.Video.Clips.H264;

namespace Explainer.Video.Clips.X264;

/// <summary>One stream that x264 encodes on one thread. Not for several threads at once; several streams are independent.</summary>
internal sealed unsafe class X264Stream : IDisposable
{
    private const int NoLog = -1;

    private readonly X264Library library;
    private readonly PixelSize size;
    private nint encoder;

    private X264Stream(X264Library library, PixelSize size, nint encoder)
    {
        this.library = library;
        this.size = size;
        this.encoder = encoder;
        X264Unit* units;
        int count;
        if (library.Headers(encoder, &units, &count) < 0)
        {
            throw Failed();
        }

        for (var i = 0; i < count; i++)
        {
            var unit = new ReadOnlySpan<byte>((byte*)units[i].Bytes, units[i].Length)[4..];
            switch (NetworkUnit.Kind(unit[0]))
            {
                case NetworkUnit.Sequence:
                    SequenceUnit = unit.ToArray();
                    break;
                case NetworkUnit.Picture:
                    PictureUnit = unit.ToArray();
                    break;
                default:
                    Greeting = Encoding.Latin1.GetString(unit);
                    break;
            }
        }
    }

    /// <summary>The stream's sequence parameters, without a length before them.</summary>
    public byte[] SequenceUnit { get; } = [];

    /// <summary>Its picture parameters, without a length before them.</summary>
    public byte[] PictureUnit { get; } = [];

    /// <summary>What the library says of itself in the stream.</summary>
    public string Greeting { get; } = "";

    /// <summary>Opens a stream.</summary>
    /// <param name="library">Encodes.</param>
    /// <param name="size">The frames' size in px.</param>
    /// <param name="preset">The preset that parameters are taken from.</param>
    /// <param name="parameters">Names and values of others.</param>
    /// <exception cref="InvalidOperationException">The library refuses, as when memory is short.</exception>
    public static X264Stream Open(X264Library library, PixelSize size, string preset, IEnumerable<KeyValuePair<string, string>> parameters)
    {
        var all = default(X264Parameters);
        if (!library.TryPreset(&all, preset))
        {
            throw Failed();
        }

        try
        {
            all.Width = size.Width;
            all.Height = size.Height;
            all.ColorSpace = X264Picture.I420;
            all.LogLevel = NoLog;
            all.HasFrameTimes = 0;
            var isSet = library.TrySet(&all, "threads", "1") && library.TrySet(&all, "annexb", "0") && library.TrySet(&all, "repeat-headers", "0");
            foreach (var (name, value) in parameters)
            {
                isSet &= library.TrySet(&all, name, value);
            }

            var encoder = isSet && library.TryProfile(&all, "high") ? library.Open(&all) : 0;
            return encoder == 0 ? throw Failed() : new(library, size, encoder);
        }
        finally
        {
            library.Cleanup(&all);
        }
    }

    /// <summary>Hands over the next picture; what comes out is an earlier one, or none yet.</summary>
    /// <param name="frame">Its planes, as <see cref="FrameLayout.Yuv420p"/> says; they may be overwritten afterwards.</param>
    /// <param name="number">Its number in the order of showing.</param>
    /// <param name="type">What it is coded as: one of <see cref="X264Picture"/>'s types.</param>
    /// <param name="quantizer">How coarsely it is coded; null where the library chooses.</param>
    /// <param name="shown">The number of the picture that came out.</param>
    /// <returns>The picture that came out: its units, each after four bytes of its length; valid until the next call. Empty when none did.</returns>
    /// <exception cref="InvalidOperationException">The library failed.</exception>
    public ReadOnlySpan<byte> Encode(ReadOnlySpan<byte> frame, int number, int type, int? quantizer, out int shown)
    {
        fixed (byte* bytes = frame)
        {
            X264Picture picture;
            library.Initialize(&picture);
            picture.Type = type;
            picture.QuantizerPlusOne = quantizer + 1 ?? 0;
            picture.Number = number;
            picture.ColorSpace = X264Picture.I420;
            picture.Planes = 3;
            picture.FirstStride = size.Width;
            picture.SecondStride = picture.ThirdStride = size.Width / 2;
            picture.FirstPlane = (nint)bytes;
            picture.SecondPlane = picture.FirstPlane + (nint)size.Area;
            picture.ThirdPlane = picture.SecondPlane + (nint)(size.Area / 4);
            return Take(&picture, out shown);
        }
    }

    /// <summary>Takes the next picture out after the last was handed over.</summary>
    /// <param name="coded">As <see cref="Encode"/> gives it.</param>
    /// <param name="shown">The number of the picture that came out.</param>
    /// <returns>False when all came out.</returns>
    public bool TryFlush(out ReadOnlySpan<byte> coded, out int shown)
    {
        coded = [];
        shown = 0;
        if (library.Delayed(encoder) == 0)
        {
            return false;
        }

        coded = Take(null, out shown);
        return true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (encoder != 0)
        {
            library.Close(encoder);
            encoder = 0;
        }
    }

    private static InvalidOperationException Failed() => new("x264 refused what it was asked for.");

    private ReadOnlySpan<byte> Take(X264Picture* picture, out int shown)
    {
        X264Unit* units;
        int count;
        X264Picture taken;
        var length = library.Encode(encoder, &units, &count, picture, &taken);
        if (length < 0)
        {
            throw Failed();
        }

        // All units of a picture lie one after the other.
        shown = length == 0 ? 0 : (int)taken.Number;
        return length == 0 ? [] : new((byte*)units[0].Bytes, length);
    }
}
