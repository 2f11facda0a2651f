using Explainer.Core;
using Explainer.Core.Diagnostics;
using Explainer.Editing.Notes;
using Explainer.Pipeline.Exporting;
using Explainer.Pipeline.Films;

namespace Explainer.Editing.Agents.Tools;

/// <summary>Makes a page of the film.</summary>
internal sealed class ExportTool() : AgentTool(
    "export", "Makes one HTML page of the film, with chapters, captions, transcript, sources and review notes, in the folder, and returns its path as JSON. Takes seconds to minutes and reports progress.",
    [
        ToolParameter.File,
        new ToolParameter("output", ParameterKind.Text, "The page's file, relative to the folder, such as film.html; by default the storyboard's name with .html, next to it."),
        new ToolParameter("quality", ParameterKind.Text, "draft (quickest), standard (for publishing, the default) or high.") { Choices = FilmNames.Qualities },
        new ToolParameter("width", ParameterKind.Count, "The longer side of the film in pixels; at most 1280 by default.") { Least = 64, Most = 3840 },
        ToolParameter.Language,
        ToolParameter.Size,
    ])
{
    private static readonly string[] Pages = [".html", ".htm"];

    /// <inheritdoc/>
    public override bool Writes => true;

    /// <inheritdoc/>
    public override TimeSpan Limit => TimeSpan.FromHours(1);

    /// <inheritdoc/>
    public override ToolResult Run(ToolCall call)
    {
        var (world, arguments) = (call.World, call.Arguments);
        var storyboard = world.Folder.Find(arguments.Required(ToolParameter.File.Name));
        var name = arguments.Text("output") ?? world.Folder.Relative(Path.ChangeExtension(storyboard, Pages[0]));
        var path = world.Folder.Output(name);
        if (!Pages.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase))
        {
            throw ExportRules.UnknownExport.With(name).Failure();
        }

        var loaded = world.Load(call, world.Films with { Speaks = true });
        if (loaded.Films.FirstOrDefault() is not { } film)
        {
            return AgentCheck.Broken(call, loaded);
        }

        var notes = NotesFile.Read(storyboard);
        if (notes.Diagnostics.FirstOrDefault() is { } wrong)
        {
            throw wrong.Finding.Failure();
        }

        var whole = film.Timeline.Size;
        var order = new PageOrder
        {
            Output = path,
            Quality = arguments.Text("quality") ?? "standard",
            Scale = arguments.Count("width") is { } width ? Math.Min(1, (double)width / Math.Max(whole.Width, whole.Height)) : null,
            Notes = [.. notes.Notes.Select(n => n.OnPage(film.Timeline))],
        };
        using var job = world.Service.PreparePage(film, order, call.Cancellation);
        job.CheckOutput();
        job.Run(new RenderTeller(call), call.Cancellation);
        return ToolResult.Of(AgentJson.Text(
            new ToldRender(world.Folder.Relative(path), film.Language, job.Size.Width, job.Size.Height, film.Timeline.FrameCount, Rounding.ToDecimals(film.Duration.Value, 3), new FileInfo(path).Length),
            AgentJson.Default.ToldRender));
    }
}
