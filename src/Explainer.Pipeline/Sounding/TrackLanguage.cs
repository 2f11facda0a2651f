using System.Collections.Frozen;

namespace Explainer.Pipeline.Sounding;

/// <summary>Languages as containers name them: ISO 639-2 (terminological).</summary>
internal static class TrackLanguage
{
    private const string Undetermined = "und";

    private static readonly FrozenDictionary<string, string> ByTwoLetters = new Dictionary<string, string>
    {
        ["ar"] = "ara",
        ["bg"] = "bul",
        ["bn"] = "ben",
        ["ca"] = "cat",
        ["cs"] = "ces",
        ["da"] = "dan",
        ["de"] = "deu",
        ["el"] = "ell",
        ["en"] = "eng",
        ["es"] = "spa",
        ["et"] = "est",
        ["eu"] = "eus",
        ["fa"] = "fas",
        ["fi"] = "fin",
        ["fr"] = "fra",
        ["ga"] = "gle",
        ["gl"] = "glg",
        ["he"] = "heb",
        ["hi"] = "hin",
        ["hr"] = "hrv",
        ["hu"] = "hun",
        ["id"] = "ind",
        ["is"] = "isl",
        ["it"] = "ita",
        ["ja"] = "jpn",
        ["ko"] = "kor",
        ["lt"] = "lit",
        ["lv"] = "lav",
        ["ms"] = "msa",
        ["nb"] = "nob",
        ["nl"] = "nld",
        ["nn"] = "nno",
        ["no"] = "nor",
        ["pl"] = "pol",
        ["pt"] = "por",
        ["ro"] = "ron",
        ["ru"] = "rus",
        ["sk"] = "slk",
        ["sl"] = "slv",
        ["sr"] = "srp",
        ["sv"] = "swe",
        ["ta"] = "tam",
        ["th"] = "tha",
        ["tr"] = "tur",
        ["uk"] = "ukr",
        ["ur"] = "urd",
        ["vi"] = "vie",
        ["zh"] = "zho",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The three letters for a BCP 47 tag; <c>und</c> for a language that is not known.</summary>
    public static string Of(string tag)
    {
        var primary = tag.Split('-')[0];
        return primary.Length == 3 ? primary.ToLowerInvariant() : ByTwoLetters.GetValueOrDefault(primary, Undetermined);
    }
}
