using Explainer.Core;
using Explainer.Core.Diagnostics;
using Explainer.Core.Time;
using Explainer.Pipeline.Films;
using Explainer.Pipeline.Rendering;

namespace Explainer.Editing.Agents.Tools;

/// <summary>Makes the film.</summary>
internal sealed class RenderTool() : AgentTool(
    "render", "Renders the film, or a part of it, to a file in the folder, and returns its path as JSON. Takes seconds to minutes and reports progress. Look at stills first.",
    [
        ToolParameter.File,
        new ToolParameter("output", ParameterKind.Text, "The film's file, relative to the folder, such as film.mp4 or part.gif; by default the storyboard's name with .mp4, next to it."),
        new ToolParameter("quality", ParameterKind.Text, "draft (quickest), standard (for publishing, the default) or high.") { Choices = FilmNames.Qualities },
        new ToolParameter("width", ParameterKind.Count, "The longer side of the picture in pixels; the storyboard's by default.") { Least = 64, Most = 3840 },
        new ToolParameter("from", ParameterKind.Text, "Start here, such as 5s or 1:05."),
        new ToolParameter("to", ParameterKind.Text, "End here."),
        ToolParameter.Language,
        ToolParameter.Size,
    ])
{
    /// <inheritdoc/>
    public override bool Writes => true;

    /// <inheritdoc/>
    public override TimeSpan Limit => TimeSpan.FromHours(1);

    /// <inheritdoc/>
    public override ToolResult Run(ToolCall call)
    {
        var (world, arguments) = (call.World, call.Arguments);
        var storyboard = world.Folder.Find(arguments.Required(ToolParameter.File.Name));
        var path = world.Folder.Output(arguments.Text("output") ?? world.Folder.Relative(Path.ChangeExtension(storyboard, ".mp4")));
        var output = FilmOutput.For(storyboard, path, null);
        var (from, to) = (arguments.Time("from"), arguments.Time("to"));
        if (output.IsFolder)
        {
            throw AgentRules.AgentFileOutput.With(arguments.Text("output")!).Failure();
        }

        var loaded = world.Load(call, world.Films with { Speaks = true });
        if (loaded.Films.FirstOrDefault() is not { } film)
        {
            return AgentCheck.Broken(call, loaded);
        }

        var whole = film.Timeline.Size;
        var scale = arguments.Count("width") is { } width ? Math.Min(1, (double)width / Math.Max(whole.Width, whole.Height)) : 1;
        var job = world.Service.Prepare(
            film, new FilmOrder { Output = output, Quality = arguments.Text("quality") ?? "standard", Scale = scale, From = from, To = to }, call.Cancellation);
        job.CheckOutput();
        var result = job.Run(new RenderTeller(call), call.Cancellation);
        var size = film.PictureSize(scale);
        return ToolResult.Of(AgentJson.Text(
            new ToldRender(
                world.Folder.Relative(path), film.Language, size.Width, size.Height, result.FrameCount,
                Rounding.ToDecimals(film.Timeline.Rate.TimeOf(new FrameIndex(result.FrameCount)).Value, 3), new FileInfo(path).Length),
            AgentJson.Default.ToldRender));
    }
}
