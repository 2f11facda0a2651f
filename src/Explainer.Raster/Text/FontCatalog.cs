using Explainer.Core;
using Explainer.Raster.Native;

namespace Explainer.Raster.Text;

/// <summary>
/// The installed fonts, through fontconfig: which families there are, which face fits a style, which face has a character. Callers hold
/// the typesetter's lock.
/// </summary>
internal sealed unsafe class FontCatalog : IDisposable
{
    private const int MaxFallbacks = 4096;
    private readonly nint config;
    private readonly Dictionary<string, List<string>> filesByFamily = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<FaceKey, FontFace> faces = [];
    private readonly Dictionary<PrimaryKey, FontFace> primaries = [];
    private readonly Dictionary<FallbackKey, FontFace?> fallbacks = [];

    internal FontCatalog()
    {
        config = Fontconfig.FcInitLoadConfigAndFonts();
        var set = Fontconfig.FcConfigGetFonts(config, 0);
        for (var i = 0; set is not null && i < set->Count; i++)
        {
            var pattern = set->Patterns[i];
            if (Fontconfig.GetString(pattern, "file") is not { } file)
            {
                continue;
            }

            for (var n = 0; Fontconfig.GetString(pattern, "family", n) is { } family; n++)
            {
                if (!filesByFamily.TryGetValue(family, out var files))
                {
                    filesByFamily.Add(family, files = []);
                }

                if (!files.Contains(file))
                {
                    files.Add(file);
                }
            }
        }

        Families = [.. filesByFamily.Keys.Order(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>All families' names, sorted.</summary>
    internal IReadOnlyList<string> Families { get; }

    /// <summary>Whether a family is installed; upper and lower case are alike.</summary>
    internal bool Has(string family) => filesByFamily.ContainsKey(family);

    /// <summary>The files of a family, sorted by path; none when it is not installed.</summary>
    internal IReadOnlyList<string> FilesOf(string family) =>
        filesByFamily.TryGetValue(family, out var files) ? [.. files.Order(StringComparer.Ordinal)] : [];

    /// <summary>The face of a family that is nearest to weight and slant.</summary>
    internal FontFace Primary(string family, int weight, bool italic)
    {
        var key = new PrimaryKey(family, weight, italic);
        if (!primaries.TryGetValue(key, out var face))
        {
            face = Find(family, weight, italic, "en", null, false)
                ?? throw new Core.Diagnostics.ExplainerException(
                    Core.Diagnostics.Fault.Environment, "no-fonts", "No font is installed at all.", "Install fonts; `explainer doctor` names them.");
            primaries.Add(key, face);
        }

        return face;
    }

    /// <summary>Another face that has a character, or null when no installed font has it.</summary>
    /// <param name="character">A Unicode scalar value.</param>
    /// <param name="emoji">Whether a colour font is wanted.</param>
    /// <param name="language">A fontconfig language, such as <c>zh-cn</c>.</param>
    /// <param name="weight">100 to 900.</param>
    /// <param name="italic">Whether slanted.</param>
    internal FontFace? Fallback(uint character, bool emoji, string language, int weight, bool italic)
    {
        var key = new FallbackKey(character, emoji, language, weight, italic);
        if (!fallbacks.TryGetValue(key, out var face))
        {
            // A text with very many different characters must not make this grow without end.
            if (fallbacks.Count >= MaxFallbacks)
            {
                fallbacks.Clear();
            }

            face = Find(emoji ? "emoji" : "sans-serif", weight, italic, emoji ? "und-zsye" : language, character, emoji);
            face = face is not null && face.Has(character) ? face : null;
            fallbacks.Add(key, face);
        }

        return face;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var face in faces.Values)
        {
            face.Dispose();
        }

        Fontconfig.FcConfigDestroy(config);
    }

    private FontFace? Find(string family, int weight, bool italic, string language, uint? character, bool color)
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
            if (color)
            {
                _ = Fontconfig.FcPatternAddBool(pattern, "color", 1);
            }

            if (character is { } wanted)
            {
                var set = Fontconfig.FcCharSetCreate();
                _ = Fontconfig.FcCharSetAddChar(set, wanted);
                _ = Fontconfig.FcPatternAddCharSet(pattern, "charset", set);
                Fontconfig.FcCharSetDestroy(set);
            }

            _ = Fontconfig.FcConfigSubstitute(config, pattern, Fontconfig.Match);
            Fontconfig.FcDefaultSubstitute(pattern);
            match = Fontconfig.FcFontMatch(config, pattern, out _);
            return match == 0 ? null : Open(match);
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

    private FontFace? Open(nint match)
    {
        if (Fontconfig.GetString(match, "file") is not { } file)
        {
            return null;
        }

        _ = Fontconfig.FcPatternGetInteger(match, "index", 0, out var index);
        var variations = Fontconfig.GetString(match, "fontvariations") ?? "";
        var key = new FaceKey(file, index, variations);
        if (!faces.TryGetValue(key, out var face))
        {
            face = new FontFace(file, index, variations);
            faces.Add(key, face);
        }

        return face;
    }

    // Classes, not structs: dictionaries of them start faster, as their code is compiled ahead.
    private sealed record FaceKey(string File, int Index, string Variations);

    private sealed record PrimaryKey(string Family, int Weight, bool Italic);

    private sealed record FallbackKey(uint Character, bool Emoji, string Language, int Weight, bool Italic);
}
