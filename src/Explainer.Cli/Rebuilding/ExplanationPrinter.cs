using System.Collections.Immutable;
using System.Text.Json;
using Explainer.Cli.Parsing;
using Explainer.Cli.Terminals;
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
            JsonText.WriteEvent(context.Terminal.Output, "clip", json => Write(json, clip, rate));
        }
    }

    private static void Write(Utf8JsonWriter json, ClipExplanation clip, FrameRate rate)
    {
        json.WriteString("beat", clip.Range.Beat.Id);
        json.WriteNumber("firstFrame", clip.Range.First.Value);
        json.WriteNumber("frames", clip.Range.Count);
        json.WriteBoolean("reused", clip.Reused);
        json.WriteString("reason", clip.Reason.ToString().ToLowerInvariant());
        json.WriteString("text", ExplanationText.Reason(clip, rate));
        json.WriteStartArray("elements");
        foreach (var element in clip.Elements)
        {
            json.WriteStringValue(element);
        }

        json.WriteEndArray();
        json.WriteStartArray("framesDiffering");
        foreach (var span in clip.Frames)
        {
            json.WriteStartArray();
            json.WriteNumberValue(span.First.Value);
            json.WriteNumberValue(span.End.Value);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }
}
