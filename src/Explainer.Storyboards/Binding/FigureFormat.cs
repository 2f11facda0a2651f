using Explainer.Core.Diagnostics;
using Explainer.Core.Text;
using Explainer.Storyboards.Values;

namespace Explainer.Storyboards.Binding;

/// <summary>Writes figures as text, and checks how that is asked for.</summary>
internal static class FigureFormat
{
    /// <summary>A figure as text; null after a diagnostic.</summary>
    public static string? Write(Scope scope, BoundFigure figure, string? attribute, string? format, SourceSpan span)
    {
        if (attribute is not null)
        {
            return attribute switch { "unit" => figure.Unit, "device" => figure.Device, _ => figure.Note.Text };
        }

        if (Format(figure.Value ?? 0, format ?? figure.Format) is { } text)
        {
            return text;
        }

        TellBadFormat(scope, format, span);
        return null;
    }

    /// <summary>Whether numbers can be written so; false after a diagnostic. An empty text stands for the usual form.</summary>
    public static bool Check(Scope scope, string format, SourceSpan? span)
    {
        if (format.Length == 0 || Format(1, format) is not null)
        {
            return true;
        }

        TellBadFormat(scope, format, span);
        return false;
    }

    private static void TellBadFormat(Scope scope, string? format, SourceSpan? span) =>
        scope.Add(ValueRules.BadFormatNumber.With(format).At(span));

    private static string? Format(double value, string format)
    {
        if (!NumberFormatText.IsValid(format))
        {
            return null;
        }

        try
        {
            return WrittenNumber.Of(value, format);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
