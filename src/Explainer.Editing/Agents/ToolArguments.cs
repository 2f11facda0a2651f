using System.Text.Json;
using Explainer.Core.Diagnostics;
using Explainer.Core.Geometry;
using Explainer.Core.Time;
using Explainer.Pipeline.Films;

namespace Explainer.Editing.Agents;

/// <summary>The arguments of a call, held to what the tool takes.</summary>
internal sealed class ToolArguments
{
    private readonly AgentTool tool;
    private readonly JsonElement? given;

    /// <summary>Checks them.</summary>
    /// <param name="tool">The tool.</param>
    /// <param name="given">An object; null for none.</param>
    /// <exception cref="ExplainerException">One is missing, unknown or not what it is to be.</exception>
    public ToolArguments(AgentTool tool, JsonElement? given)
    {
        (this.tool, this.given) = (tool, given is { ValueKind: JsonValueKind.Object } ? given : null);
        if (given is { ValueKind: not (JsonValueKind.Object or JsonValueKind.Null or JsonValueKind.Undefined) })
        {
            throw AgentRules.AgentArgumentWrong.With("arguments", given.Value.GetRawText(), "Give an object with a key for each argument.").Failure();
        }

        try
        {
            foreach (var argument in this.given?.EnumerateObject().Where(a => a.Value.ValueKind != JsonValueKind.Null) ?? [])
            {
                Check(tool.Parameters.FirstOrDefault(p => p.Name == argument.Name)
                    ?? throw AgentRules.AgentArgumentUnknown.With(tool.Name, argument.Name, Suggestion.Remedy(argument.Name, tool.Parameters.Select(p => p.Name))).Failure(), argument.Value);
            }
        }
        catch (InvalidOperationException e)
        {
            throw AgentRules.AgentArgumentWrong.With("arguments", "half of a pair of characters", "Give texts that are Unicode.").Failure(e);
        }

        if (tool.Parameters.FirstOrDefault(p => p.IsRequired && Find(p.Name) is null) is { } missing)
        {
            throw AgentRules.AgentArgumentMissing.With(tool.Name, missing.Name).Failure();
        }
    }

    /// <summary>A text that must be there.</summary>
    /// <exception cref="ExplainerException">It is missing.</exception>
    public string Required(string name) => Text(name) ?? throw AgentRules.AgentArgumentMissing.With(tool.Name, name).Failure();

    /// <summary>A text; null when it is not given.</summary>
    public string? Text(string name) => Find(name)?.GetString();

    /// <summary>A whole number; null when it is not given.</summary>
    public int? Count(string name) => Find(name)?.GetInt32();

    /// <summary>A number from 0 to 1; null when it is not given.</summary>
    public double? Share(string name) => Find(name)?.GetDouble();

    /// <summary>A value as YAML: a text as it is, all else as JSON, which is YAML, too. Null when it is not given.</summary>
    public string? Yaml(string name) => Find(name) is not { } value ? null : value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText();

    /// <summary>A time; null when it is not given.</summary>
    /// <exception cref="ExplainerException">The text is none.</exception>
    public Seconds? Time(string name) => Text(name) is not { } text ? null : StoryboardValues.Time(text) ?? throw Wrong(name, text, StoryboardValues.TimeForm);

    /// <summary>A size of a frame; null when it is not given.</summary>
    /// <exception cref="ExplainerException">The text is none.</exception>
    public PixelSize? Size(string name) => Text(name) is not { } text ? null : StoryboardValues.Size(text) ?? throw Wrong(name, text, StoryboardValues.SizeForm);

    private static void Check(ToolParameter parameter, JsonElement value)
    {
        var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
        var isNumber = value.ValueKind == JsonValueKind.Number;
        switch (parameter.Kind)
        {
            case ParameterKind.Text when value.ValueKind != JsonValueKind.String:
                throw Wrong(parameter.Name, text, "Give a text.");
            case ParameterKind.Text when !parameter.Choices.IsEmpty && !parameter.Choices.Contains(text):
                throw Wrong(parameter.Name, text, Suggestion.Remedy(text, parameter.Choices));
            case ParameterKind.Count when !isNumber || !value.TryGetInt32(out var count) || count < parameter.Least || count > parameter.Most:
                throw Wrong(parameter.Name, text, FormattableString.Invariant($"Give a whole number from {parameter.Least} to {parameter.Most}."));
            case ParameterKind.Share when !isNumber || !value.TryGetDouble(out var share) || share is not (>= 0 and <= 1):
                throw Wrong(parameter.Name, text, "Give a number from 0 to 1.");
        }
    }

    private static ExplainerException Wrong(string name, string text, string form) => AgentRules.AgentArgumentWrong.With(name, text, form).Failure();

    // What is null counts as not given.
    private JsonElement? Find(string name) => given?.TryGetProperty(name, out var value) == true && value.ValueKind != JsonValueKind.Null ? value : null;
}
