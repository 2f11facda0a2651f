using Explainer.Raster.Text;
using SkiaSharp;
using Svg.Skia.TypefaceProviders;

namespace Explainer.Raster.Pictures;

/// <summary>Gives texts in SVG pictures the fonts that come with the program; others look different on every machine.</summary>
internal sealed class SvgTypefaces : ITypefaceProvider
{
    private readonly Lock gate = new();
    private readonly Dictionary<FontSource, SKTypeface?> faces = [];

    /// <summary>The only one: faces are kept for the whole process.</summary>
    internal static SvgTypefaces Instance { get; } = new();

    /// <inheritdoc/>
    public SKTypeface? FromFamilyName(string fontFamily, SKFontStyleWeight fontWeight, SKFontStyleWidth fontWidth, SKFontStyleSlant fontStyle)
    {
        var family = ProgramFonts.Has(fontFamily) ? fontFamily : fontFamily.Contains("mono", StringComparison.OrdinalIgnoreCase) ? ProgramFonts.Mono : ProgramFonts.Sans;
        var source = ProgramFonts.Find(family, (int)fontWeight, fontStyle != SKFontStyleSlant.Upright)!;
        lock (gate)
        {
            if (!faces.TryGetValue(source, out var face))
            {
                faces.Add(source, face = SKTypeface.FromFile(source.File, source.Index));
            }

            return face;
        }
    }
}
