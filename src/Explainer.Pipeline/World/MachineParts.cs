using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Explainer.Core.Diagnostics;
using Explainer.Core.Geometry;
using Explainer.Display.Text;
using Explainer.Raster.Pictures;
using Explainer.Raster.Png;
using Explainer.Raster.Text;
using Explainer.Video.Clips;
using Explainer.Video.FFmpeg;
using Explainer.Video.Files;
using Explainer.Video.Speech;

namespace Explainer.Pipeline.World;

/// <summary>Everything of the machine that films need, to be tried: that a library is installed does not say that it works.</summary>
public static class MachineParts
{
    private const string Svg = """<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="8" fill="#fff"/></svg>""";
    private static readonly PixelSize Side = new(8, 8);

    /// <summary>The parts, in the order in which they are told.</summary>
    public static ImmutableArray<MachinePart> All =>
    [
        new MachinePart("ffmpeg", "encodes and joins clips", FFmpeg),
        new MachinePart("hardware encoders", "encode with --encoder", HardwareEncoders),
        .. SpeechEngine.All.Where(e => e.Part is not null).Select(e => new MachinePart(e.Part!, "speaks", cancellation => Speak(e, cancellation))),
        new MachinePart("PNG and JPEG", "reads pictures", _ => ReadPixels()),
        new MachinePart("SVG", "reads drawings", _ => Read("trial.svg", Encoding.UTF8.GetBytes(Svg))),
        new MachinePart("text", "sets text", _ => SetText()),
        .. ProgramFonts.Families.Select(family => new MachinePart($"font {family}", "comes with the program", _ => OwnFont(family))),
        new MachinePart("installed fonts", "an author's own families", _ => FindFonts()),
    ];

    private static string FFmpeg(CancellationToken cancellation)
    {
        var program = FFmpegProgram.Find(cancellation: cancellation);
        return $"{program.Version.Text} at {program.Path}{(program.LibraryInProcess is { } library ? $"; H.264 by {library} in the process" : "")}";
    }

    private static string HardwareEncoders(CancellationToken cancellation) =>
        EncoderSettings.WorkingHardware(FFmpegProgram.Find(cancellation: cancellation), cancellation) is { Count: > 0 } working
            ? string.Join(", ", working)
            : "none works here; films are encoded in software";

    private static string Speak(SpeechEngine engine, CancellationToken cancellation)
    {
        var said = engine.Make(new SpeechSetup([], TimeProvider.System)).Speak(new SpeechRequest("One", "en"), cancellation);
        return string.Create(CultureInfo.InvariantCulture, $"spoke a word in {said.Duration.Value:0.0} s");
    }

    // Letters, Chinese characters and emoji take fonts of each kind.
    private static string SetText()
    {
        using var typesetter = new Typesetter();
        var block = typesetter.Set(new TextStyle(ProgramFonts.Families[0], 48), "One 一 🚀");
        return string.Create(CultureInfo.InvariantCulture, $"{block.Outlines.Glyphs.Length + block.ColorGlyphs.Length} glyphs");
    }

    private static string OwnFont(string family) => ProgramFonts.MissingFilesOf(family) is [var first, ..]
        ? throw LookRules.FontMissing.With(first).Failure()
        : "";

    private static string FindFonts()
    {
        using var typesetter = new Typesetter();
        _ = typesetter.HasFamily("sans-serif");
        return string.Create(CultureInfo.InvariantCulture, $"{typesetter.Families.Count} families, including the program's own");
    }

    // A picture of pixels, which is what PNG and JPEG are read by.
    private static string ReadPixels()
    {
        using var png = new MemoryStream();
        PngWriter.Write(png, new byte[Side.Width * Side.Height * 4], Side.Width * 4, Side, keepAlpha: false);
        return Read("trial.png", png.ToArray());
    }

    private static string Read(string name, byte[] content)
    {
        using var folder = new ScratchFolder("doctor");
        var path = Path.Combine(folder.Path, name);
        File.WriteAllBytes(path, content);
        var size = PictureLoader.Load(path).Size;
        return string.Create(CultureInfo.InvariantCulture, $"read one of {size.Width:0}x{size.Height:0}");
    }
}
