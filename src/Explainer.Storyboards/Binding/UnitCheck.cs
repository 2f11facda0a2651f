using Explainer.Core.Diagnostics;
using Explainer.Scenes.Definitions;
using Explainer.Storyboards.Reading;
using Explainer.Storyboards.Values;

namespace Explainer.Storyboards.Binding;

/// <summary>
/// Warns when an element puts another unit behind a figure than the figure has: 311 ms shown as 311 GB is wrong by its picture alone. What may be another
/// word for the same unit, and what is computed on the spot, is left alone.
/// </summary>
internal static class UnitCheck
{
    private const string Unit = "unit";
    private static readonly string[] Numbers = ["value", "values", "y"];

    // Of these, two that are written differently are different.
    private static readonly HashSet<string> Symbols = new(StringComparer.Ordinal)
    {
        "%", "x", "ns", "us", "ms", "s", "min", "h", "B", "kB", "MB", "GB", "TB", "KiB", "MiB", "GiB", "TiB", "B/s", "kB/s", "MB/s", "GB/s", "TB/s",
        "bit", "kbit", "Mbit", "Gbit", "bit/s", "kbit/s", "Mbit/s", "Gbit/s", "FLOP", "GFLOP", "TFLOP", "FLOP/s", "MFLOP/s", "GFLOP/s", "TFLOP/s", "FLOP/byte",
        "mg", "g", "kg", "mm", "cm", "m", "km", "ml", "l", "W", "kW", "MW", "Wh", "kWh", "MWh", "J", "kJ", "MJ", "Hz", "kHz", "MHz", "GHz", "V", "A", "K",
        "km/h", "m/s",
    };

    /// <summary>Looks at one element.</summary>
    /// <param name="scope">Where it is.</param>
    /// <param name="definition">Its component.</param>
    /// <param name="written">What is written behind a key, in the element or in the defaults of its component; null when nothing is.</param>
    public static void Run(Scope scope, ComponentDefinition definition, Func<string, Node?> written)
    {
        if (!definition.Props.Any(p => p is TextProp { Name: Unit }) || written(Unit) is not ScalarNode unit || unit.Text.Contains('{') || IsScaled(written("format")))
        {
            return;
        }

        foreach (var node in Numbers.Select(written).SelectMany(n => n is SequenceNode list ? list.Items : n is null ? [] : (IEnumerable<Node>)[n]))
        {
            if (node is ScalarNode scalar && FigureText.Parse(scalar.Text, out _) is [{ IsFigure: true, IsExpression: false } part]
                && !IsScaled(part.Format) && scope.Figures.UnitOf(part.Text) is { } own && Contradicts(unit.Text, own))
            {
                scope.Add(ValueRules.OtherUnit.With(part.Text, own, unit.Text.Trim()).At(unit.Span));
                return;
            }
        }
    }

    /// <summary>Whether what is written after a number is another unit than that of a figure. Of words that cannot be told: francs are CHF.</summary>
    internal static bool Contradicts(string written, string figure)
    {
        var (one, other) = (Plain(written), Plain(figure));
        return one != other && Symbols.Contains(one) && Symbols.Contains(other);
    }

    private static string Plain(string unit) => unit.Trim().Replace('\u00b5', 'u').Replace('\u03bc', 'u') switch
    {
        "\u00d7" or "times" => "x",
        "percent" or "per cent" => "%",
        "KB" => "kB",
        var other => other,
    };

    // A comma or a per cent sign in a format multiplies the number.
    private static bool IsScaled(Node? format) => format is not null && (format is not ScalarNode scalar || IsScaled(scalar.Text));

    private static bool IsScaled(string? format) => format is not null && format.AsSpan().IndexOfAny(',', '%', '{') >= 0;
}
