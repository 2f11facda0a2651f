using System.Text.Json.Serialization;

namespace Explainer.Cli.Reports;

/// <summary>An event in the stream that a program reads: an object on a line of its own, its kind first.</summary>
/// <param name="Event">What kind of event it is.</param>
internal abstract record JsonEvent([property: JsonPropertyOrder(-1)] string Event);
