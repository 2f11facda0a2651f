using Explainer.Core.Diagnostics;
using Explainer.Pipeline;
using Explainer.Pipeline.Films;

namespace Explainer.Editing.Agents;

/// <summary>Tells what is wrong with a storyboard, as the tools do.</summary>
internal static class AgentCheck
{
    /// <summary>All that is wrong with it, what makes it hard to watch included.</summary>
    /// <param name="call">The call that names it.</param>
    /// <param name="speaks">Whether narration is spoken, so that its mistakes are told, too.</param>
    /// <exception cref="ExplainerException">It may not be read, or is not written in the language.</exception>
    public static ToldCheck Run(ToolCall call, bool speaks)
    {
        var loaded = call.World.Load(call, call.World.Films with { Language = FilmOptions.AllLanguages, Speaks = speaks });
        var lint = FilmService.Lint(loaded, call.Cancellation);

        // In the order of the files.
        var all = new DiagnosticBag();
        foreach (var diagnostic in loaded.Diagnostics.Concat(lint.Diagnostics))
        {
            all.Add(diagnostic);
        }

        return new ToldCheck(
            call.Arguments.Required(ToolParameter.File.Name), !loaded.HasErrors, [.. all.ToImmutable().Select(d => ToldMistake.Of(d, call.World.Folder))],
            [.. loaded.Films.Select(ToldFilm.Of)]);
    }

    /// <summary>Why there is no film to show.</summary>
    public static ToolResult Broken(ToolCall call, LoadedFilms loaded) => ToolResult.Failed(AgentJson.Text(
        new ToldCheck(call.Arguments.Required(ToolParameter.File.Name), false, [.. loaded.Diagnostics.Select(d => ToldMistake.Of(d, call.World.Folder))], []),
        AgentJson.Default.ToldCheck));
}
