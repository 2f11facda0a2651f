using System.Collections.Immutable;
using Explainer.Cli.Parsing;
using Explainer.Cli.Reports;
using Explainer.Core.Time;
using Explainer.Pipeline.Rebuild;

namespace Explainer.Cli.Rebuilding;

/// <summary>Tells why clips were reused or made, to people or to programs.</summary>
internal static class ExplanationPrinter
{
    /// <summary>Writes it to the output.</summary>
    public static void Write(CommandContext context, ImmutableArray<ClipExplanation> explanation, FrameRate rate)
    {
        if (!context.IsJson)
        {
            context.Terminal.Output.Write(ExplanationText.Write(explanation, rate));
            return;
        }

        foreach (var clip in explanation)
        {
            context.Emit(
                new ClipEvent(
                    clip.Range.Beat.Id, clip.Range.First.Value, clip.Range.Count, clip.Reused, clip.Reason.ToString().ToLowerInvariant(),
                    ExplanationText.Reason(clip, rate), clip.Elements, [.. clip.Frames.Select(span => new[] { span.First.Value, span.End.Value })]),
                ReportJson.Default.ClipEvent);
        }
    }
}
