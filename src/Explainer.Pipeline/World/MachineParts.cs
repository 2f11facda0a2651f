using System.Globalization;
using System.Text;
using Explainer.Core.Diagnostics;
using Explainer.Core.Geometry;
using Explainer.Raster.Pictures;
using Explainer.Raster.Png;
using Explainer.Scenes.Themes;
using Explainer.Video.FFmpeg;
using Explainer.Video.Files;
using Explainer.Video.Speech;

namespace Explainer.Pipeline.World;

/// <summary>Everything of the machine that films need, to be tried: that a library is installed does not say that it works.</summary>
public static class MachineParts
{
    private const string Svg = """<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="8" fill="#fff"/></svg>""";
    private static readonly PixelSize Side = new(8, 8);

    /// <summary>The parts. Those that concern fonts are made when text has been tried, and share its fonts.</summary>
    public static IEnumerable<MachinePart> All()
    {
        yield return new MachinePart("ffmpeg", "encodes and joins clips", FFmpeg);
        yield return new MachinePart("espeak-ng", "speaks", Speak);
        yield return new MachinePart("PNG and JPEG", "reads pictures", ReadPixels);
        yield return new MachinePart("SVG", "reads drawings", () => Read("trial.svg", Encoding.UTF8.GetBytes(Svg)));
        StoryboardWorld? world = null;
        try
        {
            yield return new MachinePart("text", "sets text", () =>
            {
                world = new StoryboardWorld();
                return string.Create(CultureInfo.InvariantCulture, $"{world.Options.Typesetter.Families.Count} font families");
            });
            if (world is not { Options.Typesetter: { } typesetter })
            {
                yield break;
            }

            foreach (var family in BuiltInThemes.All.Values.SelectMany(t => (string[])[t.Mono, t.Sans, t.Cjk]).Distinct().Order(StringComparer.Ordinal))
            {
                yield return new MachinePart($"font {family}", "a built-in theme's font", () => typesetter.HasFamily(family)
                    ? ""
                    : throw new ExplainerException(Fault.Environment, "font-missing", "not installed", "Install the fonts above."));
            }
        }
        finally
        {
            world?.Dispose();
        }
    }

    private static string FFmpeg()
    {
        var program = FFmpegProgram.Find();
        return $"{program.Version.Text} at {program.Path}";
    }

    private static string Speak()
    {
        var said = new EspeakEngine().Speak(new SpeechRequest("One", "en"));
        return string.Create(CultureInfo.InvariantCulture, $"said a word in {said.Duration.Value:0.0} s");
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
