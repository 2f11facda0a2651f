using System.Globalization;
using Explainer.Core.Diagnostics;
using Explainer.Pipeline.Films;

namespace Explainer.Editing.Agents.Tools;

/// <summary>The whole film in one picture.</summary>
internal sealed class SheetTool() : PictureTool(
    "sheet", "Draws one picture per beat on a sheet, as PNG: each beat's key moment with its id, its time and its narration.",
    [new ToolParameter("columns", ParameterKind.Count, "Beats side by side, 3 by default.") { Least = 1, Most = 12 }])
{
    private const int UsualColumns = 3;
    private const int MostBeats = 60;

    /// <inheritdoc/>
    protected override string Draw(ToolCall call, Film film, Stream png)
    {
        var beats = film.Timeline.Beats.Length;
        if (beats > MostBeats)
        {
            throw AgentRules.AgentLimitBeats.With(beats, MostBeats).Failure();
        }

        film.WriteSheet(call.Arguments.Count("columns") ?? UsualColumns, png, call.Cancellation);
        return string.Create(CultureInfo.InvariantCulture, $"{beats} beats.");
    }
}
