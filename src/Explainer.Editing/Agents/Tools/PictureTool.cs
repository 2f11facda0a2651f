using System.Collections.Immutable;
using Explainer.Core.Diagnostics;
using Explainer.Pipeline;
using Explainer.Pipeline.Films;

namespace Explainer.Editing.Agents.Tools;

/// <summary>A tool that answers with a picture of a film.</summary>
internal abstract class PictureTool(string name, string description, ImmutableArray<ToolParameter> parameters)
    : AgentTool(name, description, [ToolParameter.File, .. parameters, ToolParameter.Language, ToolParameter.Size])
{
    private const int MostBytes = 8 << 20;

    /// <inheritdoc/>
    public sealed override ToolResult Run(ToolCall call)
    {
        FilmService.ExpectDrawing();
        var loaded = call.World.Load(call, call.World.Films);
        if (loaded.Films.FirstOrDefault() is not { } film)
        {
            return AgentCheck.Broken(call, loaded);
        }

        using var png = new MemoryStream();
        var words = Draw(call, film, png);
        return png.Length <= MostBytes
            ? new ToolResult([ToolContent.OfText(words), ToolContent.OfPng(png.ToArray())])
            : throw AgentRules.AgentLimitPicture.With(png.Length / 1e6).Failure();
    }

    /// <summary>Draws it.</summary>
    /// <param name="call">What was asked for.</param>
    /// <param name="film">The film.</param>
    /// <param name="png">Where the picture goes.</param>
    /// <returns>What the picture shows.</returns>
    protected abstract string Draw(ToolCall call, Film film, Stream png);
}
