using System.Globalization;
using System.Text;
using Explainer.Core.Diagnostics;
using Explainer.Core.Geometry;
using Explainer.Display.Text;
using Explainer.Raster.Pictures;
using Explainer.Raster.Png;
using Explainer.Raster.Text;
using Explainer.Video.Speech;

namespace Explainer.Cli.Installation;

/// <summary>Uses parts of the program once, on something tiny: that a library is installed does not say that it works.</summary>
internal static class PartTrial
{
    private const string Svg = """<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="8" fill="#fff"/></svg>""";
    private static readonly PixelSize Side = new(8, 8);

    /// <summary>Speaks a word with espeak-ng.</summary>
    /// <returns>What came of it.</returns>
    public static string Speak()
    {
        var said = new EspeakEngine().Speak(new SpeechRequest("One", "en"));
        return string.Create(CultureInfo.InvariantCulture, $"said a word in {said.Duration.Value:0.0} s");
    }

    /// <summary>Sets a text in letters, Chinese characters and emoji, which takes fonts of each kind.</summary>
    /// <returns>What came of it.</returns>
    public static string SetText()
    {
        using var typesetter = new Typesetter();
        var block = typesetter.Set(new TextStyle(ProgramFonts.Families[0], 48), "One 一 🚀");
        return string.Create(CultureInfo.InvariantCulture, $"{block.Outlines.Glyphs.Length + block.ColorGlyphs.Length} glyphs");
    }

    /// <summary>Looks for the fonts that are installed on the machine.</summary>
    /// <returns>What came of it.</returns>
    /// <exception cref="ExplainerException">What finds them is missing.</exception>
    public static string FindFonts()
    {
        using var typesetter = new Typesetter();
        _ = typesetter.HasFamily("sans-serif");
        return string.Create(CultureInfo.InvariantCulture, $"{typesetter.Families.Count} families with the program's own");
    }

    /// <summary>Reads a picture of pixels, which is what PNG and JPEG are read by.</summary>
    /// <returns>What came of it.</returns>
    public static string ReadPixels()
    {
        using var png = new MemoryStream();
        PngWriter.Write(png, new byte[Side.Width * Side.Height * 4], Side.Width * 4, Side, keepAlpha: false);
        return Read("trial.png", png.ToArray());
    }

    /// <summary>Reads a drawing.</summary>
    /// <returns>What came of it.</returns>
    public static string ReadDrawing() => Read("trial.svg", Encoding.UTF8.GetBytes(Svg));

    private static string Read(string name, byte[] content)
    {
        var folder = Directory.CreateTempSubdirectory("explainer-doctor-").FullName;
        try
        {
            var path = Path.Combine(folder, name);
            File.WriteAllBytes(path, content);
            var size = PictureLoader.Load(path).Size;
            return string.Create(CultureInfo.InvariantCulture, $"read one of {size.Width:0}x{size.Height:0}");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
