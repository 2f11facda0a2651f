using Explainer.Core;
using Explainer.Raster.Native;

namespace Explainer.Raster.Text;

/// <summary>
/// The fonts that are installed on the machine, through fontconfig: which families there are, which face fits a style, which face has a
/// character. Made only when a text asks for what the program's own fonts do not have. Callers hold the typesetter's lock.
/// </summary>
internal sealed unsafe class SystemFonts : IDisposable
{
    private readonly nint config;
    private readonly HashSet<string> families = new(StringComparer.OrdinalIgnoreCase);

    private SystemFonts()
    {
        config = Fontconfig.FcInitLoadConfigAndFonts();
        var set = Fontconfig.FcConfigGetFonts(config, 0);
        for (var i = 0; set is not null && i < set->Count; i++)
        {
            for (var n = 0; Fontconfig.GetString(set->Patterns[i], "family", n) is { } family; n++)
            {
                families.Add(family);
            }
        }
    }

    /// <summary>All families' names.</summary>
    internal IReadOnlyCollection<string> Families => families;

    /// <summary>Reads fontconfig's configuration; null when fontconfig is not installed.</summary>
    internal static SystemFonts? TryLoad() => NativeLibraries.Find(NativeLibraries.Fontconfig) == 0 ? null : new SystemFonts();

    /// <summary>Whether a family is installed; upper and lower case are alike.</summary>
    internal bool Has(string family) => families.Contains(family);

    /// <summary>The installed face that fits best, or null when no font is installed at all.</summary>
    /// <param name="family">A family's name or a generic one, such as <c>sans-serif</c>.</param>
    /// <param name="weight">100 to 900.</param>
    /// <param name="italic">Whether slanted.</param>
    /// <param name="language">A fontconfig language, such as <c>zh-cn</c>.</param>
    /// <param name="characters">What the face should have, before all else; may be empty.</param>
    /// <param name="colored">Whether a colour font is wanted.</param>
    internal FontSource? Find(string family, int weight, bool italic, string language, ReadOnlySpan<char> characters, bool colored)
    {
        var pattern = Fontconfig.FcPatternCreate();
        nint match = 0;
        try
        {
            _ = Fontconfig.FcPatternAddString(pattern, "family", family);
            _ = Fontconfig.FcPatternAddString(pattern, "lang", language);
            _ = Fontconfig.FcPatternAddInteger(pattern, "weight", Rounding.HalfUp(Fontconfig.FcWeightFromOpenTypeDouble(weight)));
            _ = Fontconfig.FcPatternAddInteger(pattern, "slant", italic ? Fontconfig.SlantItalic : 0);
            _ = Fontconfig.FcPatternAddBool(pattern, "scalable", 1);
            if (colored)
            {
                _ = Fontconfig.FcPatternAddBool(pattern, "color", 1);
            }

            if (!characters.IsEmpty)
            {
                AddCharacters(pattern, characters);
            }

            _ = Fontconfig.FcConfigSubstitute(config, pattern, Fontconfig.Match);
            Fontconfig.FcDefaultSubstitute(pattern);
            match = Fontconfig.FcFontMatch(config, pattern, out _);
            return match == 0 ? null : SourceOf(match);
        }
        finally
        {
            Fontconfig.FcPatternDestroy(pattern);
            if (match != 0)
            {
                Fontconfig.FcPatternDestroy(match);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Fontconfig.FcConfigDestroy(config);

    private static void AddCharacters(nint pattern, ReadOnlySpan<char> characters)
    {
        var set = Fontconfig.FcCharSetCreate();
        foreach (var rune in characters.EnumerateRunes())
        {
            if (!FontFace.IsInvisible(rune))
            {
                _ = Fontconfig.FcCharSetAddChar(set, (uint)rune.Value);
            }
        }

        _ = Fontconfig.FcPatternAddCharSet(pattern, "charset", set);
        Fontconfig.FcCharSetDestroy(set);
    }

    private static FontSource? SourceOf(nint match)
    {
        if (Fontconfig.GetString(match, "file") is not { } file)
        {
            return null;
        }

        _ = Fontconfig.FcPatternGetInteger(match, "index", 0, out var index);
        return new FontSource(file, index, Fontconfig.GetString(match, "fontvariations") ?? "");
    }
}
