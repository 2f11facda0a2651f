namespace Explainer.Cli.Reports;

/// <summary>A file was written.</summary>
/// <param name="Output">The file.</param>
internal sealed record WrittenEvent(string Output) : JsonEvent("done");
