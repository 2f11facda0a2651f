using Explainer.Core.Diagnostics;
using Explainer.Pipeline.Films;

namespace Explainer.Editing.Agents;

/// <summary>What an agent may read without calling a tool: the guide, the schema, the storyboards of the folder.</summary>
internal static class AgentResources
{
    private const string Guide = "explainer://guide";
    private const string Schema = "explainer://schema";
    private const string Storyboards = "explainer://storyboards/";
    private const string Yaml = "application/yaml";

    /// <summary>All of them.</summary>
    public static ResourceList List(AgentFolder folder) => new(
    [
        new Resource(Guide, "guide", "Authoring guide", "The compact, complete guide to writing storyboards.", "text/markdown"),
        new Resource(Schema, "schema", "Storyboard schema", "The JSON schema of storyboards.", "application/schema+json"),
        .. folder.List().Select(f => new Resource(Address(f), f, f, "A storyboard.", Yaml)),
    ]);

    /// <summary>How the addresses of storyboards are made.</summary>
    public static ResourceTemplateList Templates { get; } =
        new([new ResourceTemplate(Storyboards + "{+path}", "storyboard", "Storyboard", "A storyboard by its path relative to the folder.", Yaml)]);

    /// <summary>Reads one.</summary>
    /// <param name="uri">Its address.</param>
    /// <param name="manual">What authors read.</param>
    /// <param name="folder">The folder.</param>
    /// <returns>The text; null when there is no such address.</returns>
    /// <exception cref="ExplainerException">It may not be read.</exception>
    public static ResourceText? Read(string uri, StoryboardManual manual, AgentFolder folder) => uri switch
    {
        Guide => new ResourceText(uri, "text/markdown", manual.Guide(asJson: false)),
        Schema => new ResourceText(uri, "application/schema+json", manual.Schema()),
        _ when uri.StartsWith(Storyboards, StringComparison.Ordinal) => new ResourceText(uri, Yaml, folder.Read(folder.Find(Uri.UnescapeDataString(uri[Storyboards.Length..])))),
        _ => null,
    };

    private static string Address(string file) => Storyboards + string.Join('/', file.Split('/').Select(Uri.EscapeDataString));
}
