using System.Text.Json.Serialization;

namespace Explainer.Cli.Reports;

/// <summary>The facts of a beat.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Start">Seconds of the film.</param>
/// <param name="Seconds">Its length.</param>
/// <param name="Key">Its key moment, in seconds of the film.</param>
/// <param name="Voiceover">What is said.</param>
/// <param name="SpokenSeconds">How long that is; left out when nothing is said.</param>
/// <param name="CharactersPerMinute">How fast, in a language that is counted in characters.</param>
/// <param name="WordsPerMinute">How fast, in another language.</param>
internal sealed record BeatReport(
    string Id, double Start, double Seconds, double Key, string Voiceover,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? SpokenSeconds,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? CharactersPerMinute,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? WordsPerMinute);
