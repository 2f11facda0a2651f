using Explainer.Core.Diagnostics;
using Explainer.Pipeline;
using Explainer.Pipeline.Films;
using Explainer.Storyboards.Docs;

namespace Explainer.Editing.Agents;

/// <summary>What the tools of an agent work with.</summary>
/// <param name="service">Makes films.</param>
/// <param name="folder">All that they may read and write.</param>
/// <param name="films">What storyboards may do; no program is started in any case.</param>
/// <param name="shapes">The language.</param>
/// <param name="time">The clock.</param>
internal sealed class AgentWorld(FilmService service, AgentFolder folder, FilmOptions films, LanguageShapes shapes, TimeProvider time)
{
    /// <summary>Makes films.</summary>
    public FilmService Service => service;

    /// <summary>All that may be read and written.</summary>
    public AgentFolder Folder => folder;

    /// <summary>What storyboards may do.</summary>
    public FilmOptions Films { get; } = films with { AllowsCommands = false, Speaks = false };

    /// <summary>The language.</summary>
    public LanguageShapes Shapes => shapes;

    /// <summary>The clock.</summary>
    public TimeProvider Time => time;

    /// <summary>Loads the storyboard that a call names, in the language and the size that it names.</summary>
    /// <param name="call">The call.</param>
    /// <param name="options">What else is wanted.</param>
    /// <exception cref="ExplainerException">It may not be read, or is not written in the language.</exception>
    public LoadedFilms Load(ToolCall call, FilmOptions options) => service.Load(
        folder.Find(call.Arguments.Required(ToolParameter.File.Name)),
        options with { Language = call.Arguments.Text(ToolParameter.Language.Name) ?? options.Language, Size = call.Arguments.Size(ToolParameter.Size.Name) },
        call.Cancellation);
}
