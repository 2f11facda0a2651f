using System.Collections.Frozen;

namespace Explainer.Raster.Text;

/// <summary>
/// The fonts that come with the program, in the folder <c>fonts</c> beside it. A film that asks for no others is the same on every machine,
/// whatever is installed there: these families are never looked for in the system.
/// </summary>
public static class ProgramFonts
{
    internal const string Sans = "Inter";
    internal const string Mono = "JetBrains Mono";
    internal const string Emoji = "Noto Color Emoji";
    internal const string Mathematics = "TeX Gyre Pagella Math";

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "fonts");
    private static readonly string[] Weights = ["Thin", "ExtraLight", "Light", "Regular", "Medium", "SemiBold", "Bold", "ExtraBold", "Black"];
    private static readonly FrozenDictionary<string, Family> ByName = new Family[]
    {
        new(Sans, "Inter-", ".otf", 0, 100, 900, 100, true),
        new(Mono, "JetBrainsMono-", ".ttf", 0, 100, 800, 100, true),
        Han("JP", 0), Han("KR", 1), Han("SC", 2), Han("TC", 3), Han("HK", 4),
        new(Emoji, "NotoColorEmoji", ".ttf", 0, 400, 400, 100, false),
        new(Mathematics, "texgyrepagella-math", ".otf", 0, 400, 400, 100, false),
    }.ToFrozenDictionary(f => f.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The families' names, sorted.</summary>
    public static IReadOnlyList<string> Families { get; } = [.. ByName.Keys.Order(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Whether a family comes with the program; upper and lower case are alike.</summary>
    public static bool Has(string family) => ByName.ContainsKey(family);

    /// <summary>The files of a family that should be in the program's folder and are not: none when the program is whole.</summary>
    /// <exception cref="KeyNotFoundException">The family does not come with the program.</exception>
    public static IReadOnlyList<string> MissingFilesOf(string family) => [.. ByName[family].Files().Distinct().Where(f => !File.Exists(f))];

    /// <summary>Whether a file is in the program's folder of fonts.</summary>
    internal static bool IsOwn(string file) => file.StartsWith(Folder, StringComparison.Ordinal);

    /// <summary>The family for Chinese characters in the forms of a language.</summary>
    /// <param name="language">As <see cref="TextLanguage.ForHan"/> names it.</param>
    internal static string HanFamily(string language) => "Noto Sans CJK " + language switch
    {
        "ja" => "JP",
        "ko" => "KR",
        "zh-tw" => "TC",
        "zh-hk" => "HK",
        _ => "SC",
    };

    /// <summary>The face of a family that is nearest to weight and slant; null when the family does not come with the program.</summary>
    internal static FontSource? Find(string family, int weight, bool italic) =>
        ByName.TryGetValue(family, out var found) ? new FontSource(found.File(found.Nearest(weight), italic), found.Index, "") : null;

    private static Family Han(string region, int index) => new($"Noto Sans CJK {region}", "NotoSansCJK-", ".ttc", index, 400, 700, 300, false);

    /// <summary>A family: its files' names begin and end alike, its weights are evenly spaced.</summary>
    private sealed record Family(string Name, string Start, string Extension, int Index, int Lightest, int Heaviest, int Step, bool HasItalics)
    {
        /// <summary>The weight that there is nearest to one that is asked for, the heavier of two as near.</summary>
        public int Nearest(int weight) => Lightest + ((Math.Clamp(weight, Lightest, Heaviest) - Lightest + (Step / 2)) / Step * Step);

        /// <summary>The path of a weight that there is.</summary>
        public string File(int weight, bool italic)
        {
            var name = Lightest == Heaviest ? "" : Weights[(weight / 100) - 1];
            var slant = italic && HasItalics ? "Italic" : "";
            return Path.Combine(Folder, $"{Start}{(slant.Length > 0 && name == "Regular" ? "" : name)}{slant}{Extension}");
        }

        /// <summary>The paths of all files.</summary>
        public IEnumerable<string> Files()
        {
            for (var weight = Lightest; weight <= Heaviest; weight += Step)
            {
                yield return File(weight, false);
                yield return File(weight, true);
            }
        }
    }
}
