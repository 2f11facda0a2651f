namespace Explainer.Cli.Reports;

/// <summary>The studio can be opened.</summary>
/// <param name="Address">Where; whoever knows it may do what the page can.</param>
internal sealed record ServingEvent(string Address) : JsonEvent("serving");
