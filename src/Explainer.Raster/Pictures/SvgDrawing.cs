using System.Diagnostics;
using System.Runtime.ExceptionServices;
using System.Xml;
using Explainer.Core.Geometry;
using Explainer.Raster.Drawing;
using Svg;
using Svg.Skia;

namespace Explainer.Raster.Pictures;

/// <summary>
/// Draws SVG pictures with Svg.Skia, which is loaded for the first of them and not before. Other files and addresses are not opened; what
/// would take too long has been refused by <see cref="SvgScan"/> when the picture was read; what takes too long in spite of that is given up, and its
/// thread, which cannot be stopped, is left behind.
/// </summary>
internal static unsafe class SvgDrawing
{
    private const int Stack = 16 << 20;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan LongestInAll = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(0.5);

    static SvgDrawing()
    {
        SvgDocument.ResolveExternalElements = ExternalType.None;
        SvgDocument.ResolveExternalImages = ExternalType.None;
        SvgDocument.ResolveExternalXmlEntites = ExternalType.None;
        SvgDocument.DisableDtdProcessing = true;
    }

    /// <summary>Refuses a picture that would take too long to draw.</summary>
    /// <param name="data">The file's bytes.</param>
    /// <param name="size">The picture's natural size in px.</param>
    /// <param name="what">What it is called in a failure.</param>
    internal static void CheckWork(ReadOnlyMemory<byte> data, Size size, string what) => _ = WithinTime(what, () =>
    {
        using var svg = Read(data, size, what);
        if (svg.Model is { } model)
        {
            SvgWork.Check(model, size, what);
        }

        return true;
    });

    /// <summary>Draws a picture at a size. The caller releases the pixels.</summary>
    /// <param name="data">The file's bytes.</param>
    /// <param name="size">The size.</param>
    /// <param name="what">What it is called in a failure, such as <c>the SVG picture chip.svg</c>.</param>
    internal static PixelPicture Draw(ReadOnlyMemory<byte> data, PixelSize size, string what)
    {
        PictureDecoder.CheckSize(what, size.Width, size.Height);
        return WithinTime(what, () => DrawNow(data, size, what));
    }

    // What is slow because other programs keep the machine busy is not given up at once: this one must have had the time for it.
    private static T WithinTime<T>(string what, Func<T> work)
    {
        var result = default(T);
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(Run, Stack)
        {
            IsBackground = true,
            Name = "SVG picture",
        };
        var before = Environment.CpuUsage.TotalTime;
        var start = Stopwatch.GetTimestamp();
        thread.Start();
        while (!thread.Join(Look))
        {
            var elapsed = Stopwatch.GetElapsedTime(start);
            if (elapsed > LongestInAll || (elapsed > Longest && Environment.CpuUsage.TotalTime - before > Longest))
            {
                throw PictureDecoder.Broken(what, $"drawing it takes longer than {Longest.TotalSeconds:0} s");
            }
        }

        failure?.Throw();
        return result!;

        void Run()
        {
            try
            {
                result = work();
            }
            catch (Exception e)
            {
                failure = ExceptionDispatchInfo.Capture(e);
            }
        }
    }

    private static PixelPicture DrawNow(ReadOnlyMemory<byte> data, PixelSize size, string what)
    {
        _ = SvgScan.Read(data, what);
        using var svg = Read(data, new Size(size.Width, size.Height), what);
        var picture = new PixelPicture(new PixelRect(0, 0, size.Width, size.Height));
        if (svg.Picture is { } drawing)
        {
            using var surface = Skia.Surface(PictureDecoder.Pixels(size.Width, size.Height), (nint)picture.Canvas.At(0, 0), size.Width * 4);
            surface.Canvas.DrawPicture(drawing);
        }

        return picture;
    }

    private static SKSvg Read(ReadOnlyMemory<byte> data, Size size, string what)
    {
        var svg = new SKSvg();
        svg.Settings.TypefaceProviders?.Insert(0, SvgTypefaces.Instance);
        try
        {
            using var stream = new MemoryStream(data.ToArray());
            using var reader = SvgScan.Open(stream);
            var document = SvgDocument.Open<SvgDocument>(reader);
            if (document.ViewBox.Width <= 0 || document.ViewBox.Height <= 0)
            {
                var natural = SvgScan.Read(data, what).Size;
                document.ViewBox = new SvgViewBox(0, 0, (float)natural.Width, (float)natural.Height);
            }

            // The library would draw a crossed box for each picture that it may not open; the author is told of them by words.
            foreach (var image in document.Descendants().OfType<SvgImage>().Where(i => i.Href?.StartsWith("data:", StringComparison.OrdinalIgnoreCase) != true).ToList())
            {
                image.Parent.Children.Remove(image);
            }

            document.Width = (float)size.Width;
            document.Height = (float)size.Height;
            _ = svg.FromSvgDocument(document);
            return svg;
        }
        catch (Exception e) when (e is SvgException or XmlException or FormatException or ArgumentException or InvalidOperationException or NullReferenceException)
        {
            // The library has no failure of its own for most of what it stumbles over.
            svg.Dispose();
            throw PictureDecoder.Broken(what, e is NullReferenceException ? "its content, most likely a style sheet, is not valid SVG" : e.Message.TrimEnd('.'));
        }
    }
}
